package se.diplomagroup.integritet.consent.processing;

import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.kit.pdf.PdfRenderer;

/// The record as a tagged PDF in Swedish, in the order in which the supervisory authority asks for
/// it.
@ApplicationScoped
class RecordPaper {

  private final Template processing;

  RecordPaper(Template processing) {
    this.processing = processing;
  }

  byte[] pdf(ProcessingRecord record) {
    return PdfRenderer.render(processing.data("sheet", RecordSheet.of(record)).render());
  }
}
