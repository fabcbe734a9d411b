package se.diplomagroup.integritet.retention.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's place under one contract.
///
/// Facts may come in any order, so each column keeps its own date and the answers are worked out
/// from all of them.
///
/// @param joinedOn the earliest day of anything known about the person under the contract
/// @param endToldAt when the system said that the contract has ended
/// @param activeAfterEndOn the latest activity told after the contract had ended, and later than
///   its end
public record Membership(
    UUID contractId,
    UUID companyId,
    LocalDate joinedOn,
    @Nullable LocalDate contractEndedOn,
    @Nullable Instant endToldAt,
    @Nullable LocalDate accountCreatedOn,
    @Nullable LocalDate accountClosedOn,
    @Nullable LocalDate activeAfterEndOn,
    @Nullable Instant activeAfterEndToldAt) {

  /// The day on which it ended, or empty while it lives: the contract's end or the closing of the
  /// person's account, whichever came first.
  public Optional<LocalDate> endedOn() {
    LocalDate closed = accountIsClosed() ? accountClosedOn : null;
    if (contractEndedOn == null) {
      return Optional.ofNullable(closed);
    }
    return Optional.of(
        closed != null && closed.isBefore(contractEndedOn) ? closed : contractEndedOn);
  }

  /// Activity that contradicts the end: it happened after the contract's last day and was told
  /// after the end was told. An end that is told last is a statement about all that went before it.
  public Optional<LocalDate> activeAfterEnd() {
    if (activeAfterEndOn == null || activeAfterEndToldAt == null) {
      return Optional.empty();
    }
    boolean toldAfterTheEnd = endToldAt == null || !activeAfterEndToldAt.isBefore(endToldAt);
    return endedOn()
        .filter(end -> toldAfterTheEnd && activeAfterEndOn.isAfter(end))
        .map(_ -> activeAfterEndOn);
  }

  private boolean accountIsClosed() {
    return accountClosedOn != null
        && (accountCreatedOn == null || !accountClosedOn.isBefore(accountCreatedOn));
  }
}
