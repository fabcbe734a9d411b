package se.diplomagroup.integritet.consent.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The requests of a plan, as the bytes that go over the wire.
final class Requests {

  private final LoadPlan plan;
  private final String headers;
  private final byte[] document;
  private long turn;

  Requests(LoadPlan plan) {
    this.plan = plan;
    this.headers =
        " HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n"
            .formatted(plan.service().port(), plan.service().token());
    this.document =
        bytes(
            "GET /v1/permissions/reasons/consent-given HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                .formatted(plan.service().port()));
  }

  byte[] next() {
    return switch (plan.kind()) {
      case STATIC -> document;
      case PERMISSION ->
          bytes("GET /v1/subjects/" + subject() + "/permissions/news" + headers + "\r\n");
      case DECISION -> decision();
    };
  }

  /// The status that each of them is answered with.
  int status() {
    return plan.kind() == LoadPlan.Kind.DECISION ? 201 : 200;
  }

  private UUID subject() {
    long number =
        plan.people().inTurn()
            ? turn++ % plan.people().count()
            : ThreadLocalRandom.current().nextLong(plan.people().count());
    return Subjects.subject(plan.people().first() + number);
  }

  private byte[] decision() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    UUID id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
    String body =
        """
        {"decisions":[{"decisionId":"%s","subjectId":"%s","purpose":"news","choice":"given",\
        "noticeVersion":%d,"language":"sv","textHash":"%s"}]}\
        """
            .formatted(id, subject(), plan.service().noticeVersion(), plan.service().textHash());
    return bytes(
        "POST /v1/decisions"
            + headers
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
