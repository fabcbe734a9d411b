package se.diplomagroup.integritet.localstack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.process.Http;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.Program;

/// GreenMail: takes every mail, delivers none, and shows them over HTTP. Mail is held in memory and
/// is gone when it stops. It logs warnings only: at its usual level it writes down addresses.
public final class MailServer implements Part {

  public static final String NAME = "mail";

  private static final String QUIET_LOG =
      """
      <Configuration>
        <Appenders><Console name="out"><PatternLayout pattern="%d %p %c{2} %m%n"/></Console></Appenders>
        <Loggers><Root level="warn"><AppenderRef ref="out"/></Root></Loggers>
      </Configuration>
      """;

  private final Path jar;
  private final Path folder;
  private final int smtpPort;
  private final int httpPort;

  public MailServer(Path jar, Path folder, int smtpPort, int httpPort) {
    this.jar = jar;
    this.folder = folder;
    this.smtpPort = smtpPort;
    this.httpPort = httpPort;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("MAIL_UI_PORT", httpPort, "SMTP_PORT", smtpPort);
  }

  public URI address() {
    return URI.create("http://localhost:" + httpPort);
  }

  @Override
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Files.writeString(logConfiguration(), QUIET_LOG);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the mail catcher: " + e.getMessage(), e);
    }
  }

  @Override
  public Program program() {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-Dlog4j2.configurationFile=" + logConfiguration(),
            "-Dgreenmail.smtp.hostname=localhost",
            "-Dgreenmail.smtp.port=" + smtpPort,
            "-Dgreenmail.api.hostname=localhost",
            "-Dgreenmail.api.port=" + httpPort,
            "-Dgreenmail.auth.disabled",
            "-jar",
            jar.toString());
    return new Program(NAME, command, Map.of(), folder, httpPort, "TERM");
  }

  @Override
  public boolean isReady() {
    return Http.answersOk(address().resolve("/api/service/readiness"));
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(60);
  }

  private Path logConfiguration() {
    return folder.resolve("log4j2.xml");
  }
}
