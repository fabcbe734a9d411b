package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.words.Words;

/// A request in a list, and the answer to whoever made it.
///
/// @param dueOn the stored deadline
/// @param daysLeft days until it, as of today; negative when it has passed
/// @param confirmed whether it is certain who asks
record RequestSummary(
    UUID id,
    String reference,
    Right right,
    RequestState state,
    Instant stateSince,
    UUID subjectId,
    Channel channel,
    Language language,
    LocalDate receivedOn,
    LocalDate dueOn,
    @Nullable Long daysLeft,
    Words explanation,
    boolean confirmed,
    Waiting waiting,
    Words waitingFor,
    @Nullable Closure closure,
    @Nullable Instant closedAt) {

  static RequestSummary of(RightsRequest request, LocalDate today) {
    Waiting waiting = Waiting.of(request);
    return new RequestSummary(
        request.id(),
        request.reference(),
        request.right(),
        request.state(),
        request.stateSince(),
        request.subjectId(),
        request.channel(),
        request.language(),
        request.receivedOn(),
        request.dueOn(),
        request.closedAt().isPresent() ? null : ChronoUnit.DAYS.between(today, request.dueOn()),
        request.explanation(),
        request.isConfirmed(),
        waiting,
        waiting.words(),
        request.closure().orElse(null),
        request.closedAt().orElse(null));
  }
}
