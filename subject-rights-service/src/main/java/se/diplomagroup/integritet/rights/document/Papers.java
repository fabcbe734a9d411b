package se.diplomagroup.integritet.rights.document;

import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.kit.pdf.PdfRenderer;

/// Makes a [Paper] into HTML, and the HTML into a tagged PDF.
@ApplicationScoped
public class Papers {

  private final Template paper;

  Papers(Template paper) {
    this.paper = paper;
  }

  public String html(Paper content) {
    return PdfRenderer.printable(paper.data("paper", content).render());
  }

  public byte[] pdf(Paper content) {
    return PdfRenderer.render(html(content));
  }
}
