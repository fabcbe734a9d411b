package se.diplomagroup.integritet.kit.order;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemReplied;

/// Who stands in an order that has forgotten whose it was.
public final class ForgottenSubject {

  /// The id that is nobody's (RFC 9562, 5.9).
  public static final UUID NOBODY = new UUID(0, 0);

  private ForgottenSubject() {}

  /// The same reply, about nobody.
  static SystemReplied in(SystemReplied reply) {
    return new SystemReplied(
        reply.replyId(),
        reply.orderId(),
        NOBODY,
        reply.system(),
        reply.action(),
        reply.origin(),
        reply.originId(),
        reply.outcome(),
        reply.counts(),
        reply.evidence(),
        reply.ground(),
        reply.until(),
        reply.repliedAt());
  }

  /// An SQL expression: a column that holds an event as JSON in UTF-8, with nobody as its subject.
  ///
  /// @param column the name of the column
  public static String in(String column) {
    return "convert_to(jsonb_set(convert_from("
        + column
        + ", 'UTF8')::jsonb, '{subjectId}', '\""
        + NOBODY
        + "\"')::text, 'UTF8')";
  }
}
