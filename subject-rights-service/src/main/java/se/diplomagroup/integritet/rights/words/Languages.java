package se.diplomagroup.integritet.rights.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The language asked for in a query.
public final class Languages {

  private Languages() {}

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if it is not one of ours
  public static Language parse(@Nullable String tag, Language otherwise) {
    if (tag == null) {
      return otherwise;
    }
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseThrow(() -> Problems.invalid("language", "known", "The language is sv or en."));
  }
}
