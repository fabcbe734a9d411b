package se.diplomagroup.integritet.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.problem.ProblemException;

@Tag("P25")
class LetterFormTest {

  @Test
  void whoeverLeavesTheChoiceOpenGetsAPageToRead() {
    assertThat(preferred("*/*")).isEqualTo(LetterForm.HTML);
    assertThat(preferred("text/html", "application/xhtml+xml", "application/xml", "*/*"))
        .isEqualTo(LetterForm.HTML);
    assertThat(preferred("text/*")).isEqualTo(LetterForm.HTML);
  }

  @Test
  void whoeverNamesAFormGetsIt() {
    assertThat(preferred("application/json")).isEqualTo(LetterForm.JSON);
    assertThat(preferred("application/pdf", "*/*")).isEqualTo(LetterForm.PDF);
    assertThat(preferred("image/png", "application/json")).isEqualTo(LetterForm.JSON);
  }

  @Test
  void whatThereIsNotIsNotAcceptable() {
    assertThatThrownBy(() -> preferred("image/png")).isInstanceOf(NotAcceptableException.class);
    assertThatThrownBy(() -> LetterForm.named("docx")).isInstanceOf(ProblemException.class);
  }

  private static LetterForm preferred(String... accepted) {
    List<MediaType> types = Arrays.stream(accepted).map(MediaType::valueOf).toList();
    return LetterForm.preferred(types);
  }
}
