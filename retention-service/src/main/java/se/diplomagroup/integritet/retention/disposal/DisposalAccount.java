package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;

/// The disposals of a person, as they are told to the person.
@ApplicationScoped
public class DisposalAccount {

  /// @param state where it stands, such as `completed`
  public record Entry(
      UUID id,
      DisposalTrigger trigger,
      String state,
      Instant plannedAt,
      @Nullable Instant completedAt) {}

  private final Disposals disposals;

  DisposalAccount(Disposals disposals) {
    this.disposals = disposals;
  }

  public List<Entry> of(UUID subjectId) {
    return disposals.of(subjectId).stream()
        .map(one ->
            new Entry(
                one.id(),
                one.trigger(),
                one.state().wireName(),
                one.plannedAt(),
                one.completedAt()))
        .toList();
  }
}
