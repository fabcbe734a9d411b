package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// The privacy policy that the service brings with it: version 1.
final class FirstNotice {

  static final int VERSION = 1;

  /// Where a clause begins: it goes on to where the next one does.
  private record Beginning(Code key, List<PromiseId> promises, String sv, String en) {}

  private FirstNotice() {}

  static Notice draft() {
    String sv = text("/policy/integritetspolicy.sv.txt");
    String en = text("/policy/integritetspolicy.en.txt");
    return new Notice(
        VERSION,
        Uuid7.next(),
        false,
        Set.of(),
        null,
        NoticeText.of(Language.SWEDISH, "Integritetspolicy", sv),
        NoticeText.of(Language.ENGLISH, "Privacy policy", en),
        clauses(sv, en));
  }

  private static List<Clause> clauses(String sv, String en) {
    List<Beginning> beginnings = beginnings();
    List<Clause> clauses = new ArrayList<>();
    int svFrom = 0;
    int enFrom = 0;
    for (int i = 0; i < beginnings.size(); i++) {
      Beginning here = beginnings.get(i);
      boolean last = i + 1 == beginnings.size();
      int svTo = last ? sv.length() : next(sv, beginnings.get(i + 1).sv(), svFrom);
      int enTo = last ? en.length() : next(en, beginnings.get(i + 1).en(), enFrom);
      clauses.add(
          new Clause(
              here.key(), here.promises(), sv.substring(svFrom, svTo), en.substring(enFrom, enTo)));
      svFrom = svTo;
      enFrom = enTo;
    }
    return clauses;
  }

  private static int next(String text, String beginning, int after) {
    int found = text.indexOf(beginning, after + 1);
    if (found < 0) {
      throw new IllegalStateException("the policy has no clause that begins as its division says");
    }
    return found;
  }

  private static List<Beginning> beginnings() {
    try {
      return List.of(new ObjectMapper().readValue(text("/policy/clauses.json"), Beginning[].class));
    } catch (IOException e) {
      throw new IllegalStateException("the division of the first notice cannot be read", e);
    }
  }

  private static String text(String name) {
    try (InputStream bytes = Objects.requireNonNull(FirstNotice.class.getResourceAsStream(name))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the first notice cannot be read", e);
    }
  }
}
