package se.diplomagroup.integritet.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.site.TextBlock.Kind;

class TextBlockTest {

  private static final String TEXT =
      """
      Policy

      We explain what we do.

      Your rights

      You may:

      - ask
      - object

      1. First.
      2. Second.
      """;

  private final List<TextBlock> blocks = TextBlock.of(TEXT, "Policy");

  @Test
  void headingsParagraphsAndListsAreToldApart() {
    assertThat(blocks)
        .extracting(TextBlock::kind)
        .containsExactly(Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH, Kind.LIST, Kind.NUMBERED);
  }

  @Test
  void noWordOfTheTextIsLostOrChanged() {
    String shown =
        blocks.stream().flatMap(it -> it.lines().stream()).collect(Collectors.joining(" "));

    assertThat(shown)
        .isEqualTo("We explain what we do. Your rights You may: ask object First. Second.");
  }
}
