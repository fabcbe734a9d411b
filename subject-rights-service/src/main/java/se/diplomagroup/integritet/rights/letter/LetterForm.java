package se.diplomagroup.integritet.rights.letter;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.words.WireNames;

/// The forms of a letter. Whoever leaves the choice open (`*/*`, or no `Accept` at all) gets the
/// first: a letter is written to be read by a person, and a program says that it wants data.
enum LetterForm {
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf"),
  JSON(MediaType.APPLICATION_JSON);

  private final MediaType mediaType;

  LetterForm(String mediaType) {
    this.mediaType = MediaType.valueOf(mediaType);
  }

  MediaType mediaType() {
    return mediaType;
  }

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if there is no such form
  static LetterForm named(String name) {
    return WireNames.parse(LetterForm.class, name)
        .orElseThrow(() -> Problems.invalid("format", "known", "The format is html, pdf or json."));
  }

  /// @param accepted what the caller takes, the most preferred first
  /// @throws NotAcceptableException if none of the forms is among it
  static LetterForm preferred(List<MediaType> accepted) {
    return accepted.stream()
        .flatMap(LetterForm::within)
        .findFirst()
        .orElseThrow(NotAcceptableException::new);
  }

  private static Stream<LetterForm> within(MediaType range) {
    return Arrays.stream(values()).filter(form -> range.isCompatible(form.mediaType));
  }
}
