package se.diplomagroup.integritet.consent.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.catalogue.Transfer;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.consent.processing.ProcessingRecord.Activity;
import se.diplomagroup.integritet.contracts.Code;

@Tag("P03")
class RecordCsvTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void aCellThatWouldRunAsAFormulaIsText() {
    assertThat(csv(words("=1+1"), List.of())).contains("'=1+1").doesNotContain(",=1+1");
  }

  @Test
  void aTransferIsSaidWithCountryRecipientAndSafeguard() {
    assertThat(
            csv(
                words("Namn"),
                List.of(new Transfer("US", words("Bolaget"), words("standardavtalsklausuler")))))
        .contains("USA: Bolaget (standardavtalsklausuler)");
  }

  private static String csv(Words title, List<Transfer> transfers) {
    Activity activity =
        new Activity(
            Code.of("news"),
            1,
            title,
            words("Varför"),
            LegalBasis.CONSENT,
            "6(1)(a)",
            List.of(),
            List.of(),
            List.of(words("Personalen")),
            transfers,
            Code.of("contract-end"),
            words("Ett år"),
            List.of());
    ProcessingRecord record =
        new ProcessingRecord(
            1,
            NOW,
            NOW,
            new ControllerView("Bolaget", "556900-2842", "Gatan 1", "Ombudet"),
            List.of(activity),
            List.of(),
            List.of(),
            List.of());
    return new String(RecordCsv.bytes(record), StandardCharsets.UTF_8);
  }

  private static Words words(String text) {
    return new Words(text, text);
  }
}
