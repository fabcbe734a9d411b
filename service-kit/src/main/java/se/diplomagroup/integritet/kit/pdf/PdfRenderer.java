package se.diplomagroup.integritet.kit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;

/// Makes well-formed HTML into a tagged PDF (PDF/UA-1) with its own fonts: nothing is fetched from
/// anywhere. The HTML says its language (`lang` and `xml:lang`), a title and a description, without
/// which the PDF is not accessible.
public final class PdfRenderer {

  /// The font family that the HTML names.
  public static final String FONT_FAMILY = "DejaVu Sans Condensed";

  private static final String REGULAR = "/fonts/DejaVuSansCondensed.ttf";
  private static final String BOLD = "/fonts/DejaVuSansCondensed-Bold.ttf";
  private static final int WEIGHT_REGULAR = 400;
  private static final int WEIGHT_BOLD = 700;

  /// What XML 1.0 cannot hold; it has no place on paper either.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private PdfRenderer() {}

  /// The same text with a replacement character for each that cannot stand in a document.
  public static String printable(String html) {
    return UNPRINTABLE.matcher(html).replaceAll("\uFFFD");
  }

  public static byte[] render(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> font(REGULAR), FONT_FAMILY, WEIGHT_REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font(BOLD), FONT_FAMILY, WEIGHT_BOLD, FontStyle.NORMAL, true);
    builder.withProducer("Integritet");
    builder.withHtmlContent(printable(html), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String path) {
    return Objects.requireNonNull(PdfRenderer.class.getResourceAsStream(path), path);
  }
}
