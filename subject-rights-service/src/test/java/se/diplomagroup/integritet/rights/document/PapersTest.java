package se.diplomagroup.integritet.rights.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.rights.document.Paper.Fact;
import se.diplomagroup.integritet.rights.document.Paper.Section;
import se.diplomagroup.integritet.rights.document.Paper.Table;
import se.diplomagroup.integritet.rights.journey.CatalogueDouble;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(CatalogueDouble.class)
class PapersTest {

  @Inject Papers papers;

  @BeforeAll
  static void veraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void pdfIsAccessible(String language) throws Exception {
    byte[] pdf = papers.pdf(paper(language, "Åsa Öberg"));

    ValidationResult result = validate(pdf);

    assertThat(result.getFailedChecks().keySet()).isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  @Test
  void pdfSaysItsLanguageAndHoldsTheWords() throws IOException {
    try (PDDocument document = Loader.loadPDF(papers.pdf(paper("sv", "Åsa Öberg, Łódź, Ελλάδα")))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(new PDFTextStripper().getText(document)).contains("Åsa Öberg, Łódź, Ελλάδα");
    }
  }

  @Test
  void whatPeopleWriteIsTextAndNothingElse() throws IOException {
    String nasty = "<script>alert('x')</script> & <b>fet</b> \u0000\u0007 {paper.title}";

    String html = papers.html(paper("en", nasty));

    assertThat(html)
        .contains("&lt;script&gt;", "&amp;", "{paper.title}")
        .doesNotContain("<script>", "<b>", "\u0000");
    try (PDDocument document = Loader.loadPDF(papers.pdf(paper("en", nasty)))) {
      assertThat(new PDFTextStripper().getText(document)).contains("<b>fet</b>");
    }
  }

  @Test
  void longExtractFlowsOverPages() throws IOException {
    List<Fact> facts =
        IntStream.range(0, 400).mapToObj(i -> new Fact("field" + i, "value " + i)).toList();
    Paper paper =
        new Paper("sv", "Långt", "Mycket.", List.of(Section.facts("Allt", facts)), "Diploma Group");

    try (PDDocument document = Loader.loadPDF(papers.pdf(paper))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
      assertThat(new PDFTextStripper().getText(document)).contains("value 399");
    }
  }

  private static Paper paper(String language, String name) {
    return new Paper(
        language,
        "Registerutdrag",
        "En kopia av dina uppgifter.",
        List.of(
            Section.of("Om utdraget", "En mening.", "En mening till."),
            Section.facts("Kontaktuppgifter", List.of(new Fact("name", name))),
            Section.sub("Utbildningsplattformen", List.of(new Fact("email", "asa@example.se"))),
            Section.table(
                "Ändamål",
                List.of("Varför:"),
                new Table(List.of("Ändamål", "Grund"), List.of(List.of("Kurser", "Avtal"))))),
        "Diploma Group · 556900-2842");
  }

  private static ValidationResult validate(byte[] pdf)
      throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser);
    }
  }
}
