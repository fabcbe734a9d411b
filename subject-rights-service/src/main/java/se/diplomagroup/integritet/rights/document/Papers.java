package se.diplomagroup.integritet.rights.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;

/// Makes a [Paper] into HTML, and the HTML into a tagged PDF (PDF/UA-1) with its own fonts: nothing
/// is fetched from anywhere.
@ApplicationScoped
public class Papers {

  private static final String FAMILY = "DejaVu Sans Condensed";
  private static final String REGULAR = "/fonts/DejaVuSansCondensed.ttf";
  private static final String BOLD = "/fonts/DejaVuSansCondensed-Bold.ttf";
  private static final int WEIGHT_REGULAR = 400;
  private static final int WEIGHT_BOLD = 700;

  /// What XML 1.0 cannot hold; it has no place on paper either.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Template paper;

  Papers(Template paper) {
    this.paper = paper;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  public String html(Paper content) {
    return UNPRINTABLE.matcher(paper.data("paper", content).render()).replaceAll("\uFFFD");
  }

  public byte[] pdf(Paper content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> font(REGULAR), FAMILY, WEIGHT_REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font(BOLD), FAMILY, WEIGHT_BOLD, FontStyle.NORMAL, true);
    builder.withProducer("Integritet");
    builder.withHtmlContent(html(content), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String path) {
    return Objects.requireNonNull(Papers.class.getResourceAsStream(path), path);
  }
}
