package se.diplomagroup.integritet.rights.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.catalogue.Catalogue.Controller;
import se.diplomagroup.integritet.rights.words.WireNames;

/// What the person is told, in one language. It names nobody: the case is pseudonymous, and whoever
/// sends it adds the address.
///
/// @param reason why it was decided so, in the words of the one who decided
/// @param kept what stays, until when and by which article
record Letter(
    Kind kind,
    String language,
    String reference,
    LocalDate writtenOn,
    Right right,
    @Nullable Closure outcome,
    String title,
    List<String> sentences,
    @Nullable String reason,
    List<GroundLine> grounds,
    List<KeptLine> kept,
    String complaint,
    String judicialRemedy,
    String contactUs,
    Controller controller) {

  enum Kind {
    /// How the request ended.
    OUTCOME,
    /// Why the erasure waits.
    DELAY,
    /// Why the answer takes longer.
    EXTENSION;

    @JsonValue
    String wireName() {
      return WireNames.of(this);
    }
  }

  record GroundLine(Code code, String article, String sentence) {}

  record KeptLine(
      Code category,
      String categoryName,
      Code system,
      String systemName,
      @Nullable LocalDate until,
      String article,
      String sentence) {}
}
