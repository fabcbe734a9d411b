package se.diplomagroup.integritet.retention.hold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// A disposal whose orders had left before the hold, and how far each system has come: whoever
/// placed the hold must know what it came too late for. One that was complete is among them where a
/// system had begun once more after a restore.
public record DisposalUnderWay(
    UUID disposalId,
    DisposalTrigger trigger,
    @Nullable UUID requestId,
    Instant orderedAt,
    List<SystemPart> systems) {

  public DisposalUnderWay {
    systems = List.copyOf(systems);
  }

  /// What one system was ordered to do, and what became of it.
  ///
  /// @param records how many records are gone
  /// @param since since when it has stood so
  public record SystemPart(
      UUID orderId, Code system, Action action, Standing standing, long records, Instant since) {}

  /// Where an order stands that a hold meets.
  public enum Standing {
    /// Taken back in time: nothing is gone, and nothing will go while the hold lasts.
    @JsonProperty("recalled")
    RECALLED,
    /// The system's answer is on its way, though it has not asked whether it may begin.
    @JsonProperty("ordered")
    ORDERED,
    /// The system had begun and has not answered: the data may be gone. It is not begun again.
    @JsonProperty("begun")
    BEGUN,
    /// Too late: it is done.
    @JsonProperty("carried-out")
    CARRIED_OUT,
    /// Too late for a part of it.
    @JsonProperty("carried-out-in-part")
    CARRIED_OUT_IN_PART,
    /// Carried out earlier, and begun once more after the system was restored from a backup: what
    /// came back with it may be gone. While the hold lasts it is not begun again.
    @JsonProperty("repeated")
    REPEATED,
    /// The system held nothing that the order was about.
    @JsonProperty("nothing-held")
    NOTHING_HELD,
    /// The system has answered that it did not do it: nothing is gone.
    @JsonProperty("not-carried-out")
    NOT_CARRIED_OUT
  }
}
