package se.diplomagroup.integritet.consent.permission;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.commit.GroupCommit;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;

/// Puts denials on record before the answer leaves, so that no crash of this service loses one.
/// Answers that come together share a transaction, and the transaction does not wait for the disk:
/// it is in the database's hands, which brings it to the disk within a second. Only a crash of the
/// database itself in that second can lose a denial, and a denial is all that would be lost.
@ApplicationScoped
class Denials {

  private final GroupCommit<DenialCall, Boolean> commits;

  Denials(DenialWriter writer, DenialSettings settings) {
    this.commits =
        new GroupCommit<>("denials", 1, settings.group(), settings.queue(), writer::write);
  }

  /// The denials of one answer.
  record DenialCall(List<ProcessingDenied> denials, CallTrace.Call trace) {}

  /// Completes when they are on record. No thread waits for it.
  CompletableFuture<Boolean> record(List<ProcessingDenied> denials, CallTrace.Call trace) {
    return commits.submit(new DenialCall(denials, trace));
  }

  @PreDestroy
  void close() {
    commits.close();
  }
}
