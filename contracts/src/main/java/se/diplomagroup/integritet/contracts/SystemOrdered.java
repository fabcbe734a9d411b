package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order to one system about one person: at most one per origin, system and action.
///
/// @param originId the request, disposal or decision that the order serves
/// @param items the data concerned; empty means everything the system holds about the person
/// @param purpose the purpose to stop or to treat as restricted, where the action is about a
///   purpose
/// @param answerBy when the system should have answered; a later answer still counts, and is shown
///   as late
@WireType("system.ordered.v1")
public record SystemOrdered(
    UUID orderId,
    UUID subjectId,
    Code system,
    Action action,
    Origin origin,
    UUID originId,
    List<Item> items,
    @Nullable Code purpose,
    Instant orderedAt,
    Instant answerBy)
    implements Event {

  /// What the system is to do.
  public enum Action {
    @JsonProperty("collect")
    COLLECT,
    @JsonProperty("rectify")
    RECTIFY,
    @JsonProperty("restrict")
    RESTRICT,
    @JsonProperty("unrestrict")
    UNRESTRICT,
    @JsonProperty("erase")
    ERASE,
    @JsonProperty("anonymise")
    ANONYMISE,
    @JsonProperty("archive")
    ARCHIVE,
    @JsonProperty("stop-processing")
    STOP_PROCESSING
  }

  /// What caused the order.
  public enum Origin {
    @JsonProperty("request")
    REQUEST,
    @JsonProperty("disposal")
    DISPOSAL,
    @JsonProperty("decision")
    DECISION
  }

  /// One category of data.
  ///
  /// @param records the records concerned, by the system's own ids; empty means all of the category
  public record Item(Code category, List<UUID> records) {}

  @Override
  public Topic topic() {
    return Topic.ORDERS;
  }

  @Override
  public UUID key() {
    return subjectId;
  }
}
