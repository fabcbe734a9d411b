package se.diplomagroup.integritet.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;

class EventCodecTest {

  private static final String TYPE = "system.replied.v1";

  private final SystemReplied reply =
      new SystemReplied(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          Code.of("crm"),
          Action.ERASE,
          Origin.DISPOSAL,
          UUID.randomUUID(),
          SystemReplied.Outcome.PARTLY,
          List.of(new SystemReplied.Count(Code.of("contact-details"), 3)),
          new Sha256("a".repeat(64)),
          Code.of("busy"),
          LocalDate.of(2027, 1, 31),
          Instant.parse("2026-11-23T02:30:00Z"));

  @Test
  void readsWhatItHasWritten() throws UnreadableEvent {
    assertThat(EventCodec.decode(TYPE, EventCodec.encode(reply))).isEqualTo(reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "partly"      | 0
          "partly"      | "0"
          "partly"      | ""
          :3            | :"3"
          :3            | :""
          :3            | :3.5
          ,"records":3  | ''
          "busy"        | 17
          "2027-01-31"  | 20000
          "2027-01-31"  | [2027,1,31]
          "2026-11-23T02:30:00Z" | 1763865000
          """)
  void aValueIsOfItsOwnKindAndNotOfOneLikeIt(String written, String instead) {
    String json = new String(EventCodec.encode(reply), StandardCharsets.UTF_8);
    assertThat(json).contains(written);
    byte[] other = json.replace(written, instead).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UnreadableEvent.class)
        .isThrownBy(() -> EventCodec.decode(TYPE, other));
  }
}
