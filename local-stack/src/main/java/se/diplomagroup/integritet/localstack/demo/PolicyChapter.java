package se.diplomagroup.integritet.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The policy is published and readable in both languages.
final class PolicyChapter implements Chapter {

  private static final Map<String, String> OPENING =
      Map.of("sv", "Denna sida ska hjälpa dig", "en", "This page");

  @Override
  public String title() {
    return "The policy is published and readable in both languages";
  }

  @Override
  public void play(World world, Report report) {
    for (String language : new String[] {"sv", "en"}) {
      Reply notice = world.open.get("/api/consent/v1/notices/current?language=" + language).ok();
      String text = notice.string("text");
      report.check(
          "the policy in force can be read, " + language,
          true,
          text.contains(OPENING.getOrDefault(language, "")));
      report.check(
          "its hash is that of the exact text, " + language,
          abbreviated(sha256(text)),
          abbreviated(notice.string("hash")));
    }
    Reply page = world.open.get("/policy?language=sv").ok();
    report.check("the public page names the controller", true, page.text().contains("556900-2842"));
  }

  private static String abbreviated(String hash) {
    return hash.substring(0, 16) + "…";
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
