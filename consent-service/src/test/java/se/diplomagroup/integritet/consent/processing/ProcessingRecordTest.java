package se.diplomagroup.integritet.consent.processing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P03")
class ProcessingRecordTest {

  private static final String RECORD = "/v1/processing-record";

  @BeforeAll
  static void veraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  @Tag("P01")
  void theRecordSaysWhatArticle30AsksForOfEveryPurposeOfTheCatalogue() {
    int version = given().get("/v1/catalogue").path("version");
    Api.dpo()
        .get(RECORD)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("version", equalTo(version))
        .body("controller.name", equalTo("Diploma Group"))
        .body("controller.organisationNumber", equalTo("556900-2842"))
        .body("controller.dpoContact", containsString("Dataskyddsombudet"))
        .body("activities", hasSize(Purposes.ALL.size()))
        .body("activities.purpose.sv", everyItem(not(equalTo(""))))
        .body("activities.dataSubjects", everyItem(not(hasSize(0))))
        .body("activities.categories", everyItem(not(hasSize(0))))
        .body("activities.recipients", everyItem(not(hasSize(0))))
        .body("activities.timeLimit.sv", everyItem(not(equalTo(""))))
        .body("activities[0].categories[0].title.sv", equalTo("Kontaktuppgifter"))
        .body("securityMeasures", hasSize(11));
    List<String> keys = Api.dpo().get(RECORD).path("activities.key");
    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(Purposes.ALL.stream().map(Code::value).toList());
  }

  @Test
  void theTableHasALineForEachPurpose() throws IOException {
    Response csv = Api.support().get(RECORD + "?format=csv");
    csv.then()
        .statusCode(200)
        .contentType("text/csv;charset=utf-8")
        .header("Content-Disposition", containsString("registerforteckning-"));
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new String(csv.asByteArray(), UTF_8))) {
      List<NamedCsvRecord> lines = rows.stream().toList();
      assertThat(lines).hasSize(Purposes.ALL.size());
      assertThat(lines.getFirst().getField("Rättslig grund")).isEqualTo("Avtal (artikel 6.1 b)");
      assertThat(lines)
          .allSatisfy(line -> {
            assertThat(line.getFields()).noneMatch(String::isBlank);
            assertThat(line.getField("Överföring till tredjeland"))
                .isEqualTo(SwedishWords.NO_TRANSFER);
          });
    }
  }

  @Test
  @Tag("P01")
  void thePdfIsAccessibleAndHasTheFactsInTheAuthoritysOrder() throws Exception {
    Response pdf = Api.dpo().get(RECORD + "?format=pdf");
    pdf.then().statusCode(200).contentType("application/pdf");
    Files.write(Path.of("target", "registerforteckning.pdf"), pdf.asByteArray());
    ValidationResult result = validated(pdf.asByteArray());
    assertThat(result.getFailedChecks().keySet()).isEmpty();
    assertThat(result.isCompliant()).isTrue();
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Registerförteckning");
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .containsSubsequence(
              "Personuppgiftsansvarig Diploma Group",
              "556900-2842",
              "Dataskyddsombud",
              "1. Order och faktura",
              "Ändamål",
              "Kategorier av registrerade",
              "Kategorier av personuppgifter",
              "Kategorier av mottagare",
              "Överföring till tredjeland",
              "Tidsfrist för radering",
              "12. Kakor för statistik",
              "Säkerhetsåtgärder (30.1 g)");
    }
  }

  @Test
  void anEarlierVersionCanBeRead() {
    Api.dpo().get(RECORD + "?version=1").then().statusCode(200).body("version", equalTo(1));
    Api.dpo().get(RECORD + "?version=4711").then().statusCode(404);
  }

  @Test
  void aFormThatThereIsNotIsRefused() {
    Api.dpo()
        .get(RECORD + "?format=docx")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("format"))
        .body("violations[0].rule", equalTo("known"));
  }

  @Test
  @Tag("P05")
  void onlyTheOfficerAndSupportReadIt() {
    Api.system().get(RECORD).then().statusCode(403);
    Api.person(UUID.randomUUID()).get(RECORD).then().statusCode(403);
    given().get(RECORD).then().statusCode(401);
  }

  private static ValidationResult validated(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser);
    }
  }
}
