package se.diplomagroup.integritet.gateway.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;

/// What of the queue is shown: a saved view, narrowed to a right or to a text in the reference.
///
/// @param right empty for all
/// @param text empty for all
public record QueueFilter(String view, String right, String text) {

  static final String OPEN = "open";

  static final List<String> VIEWS =
      List.of(OPEN, "urgent", "decide", "approve", "deferred", "closed");

  private static final int URGENT_DAYS = 5;

  static QueueFilter of(@Nullable String view, @Nullable String right, @Nullable String text) {
    return new QueueFilter(
        view != null && VIEWS.contains(view) ? view : OPEN,
        right == null ? "" : right,
        text == null ? "" : text.strip());
  }

  public QueueFilter inView(String other) {
    return new QueueFilter(other, right, text);
  }

  public QueueFilter withoutRight() {
    return new QueueFilter(view, "", text);
  }

  public QueueFilter withoutText() {
    return new QueueFilter(view, right, "");
  }

  public boolean isNarrowed() {
    return !right.isEmpty() || !text.isEmpty();
  }

  public String address() {
    StringBuilder address = new StringBuilder("/staff?view=").append(view);
    if (!right.isEmpty()) {
      address.append("&right=").append(encoded(right));
    }
    if (!text.isEmpty()) {
      address.append("&q=").append(encoded(text));
    }
    return address.toString();
  }

  boolean isAboutClosed() {
    return "closed".equals(view);
  }

  boolean shows(Request request, LocalDate today) {
    return isIn(request, today)
        && (right.isEmpty() || right.equals(request.right()))
        && (text.isEmpty() || contains(request.reference()));
  }

  private boolean isIn(Request request, LocalDate today) {
    return switch (view) {
      case "urgent" -> !request.isClosed() && isUrgent(request, today);
      case "decide" -> request.isDecidable() || request.isUnconfirmed();
      case "approve" -> request.isIn("awaiting-approval");
      case "deferred" -> request.isIn("deferred");
      case "closed" -> request.isClosed();
      default -> !request.isClosed();
    };
  }

  private static boolean isUrgent(Request request, LocalDate today) {
    LocalDate due = request.dueOn();
    return due != null && !due.isAfter(today.plusDays(URGENT_DAYS));
  }

  private boolean contains(String reference) {
    return reference.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
