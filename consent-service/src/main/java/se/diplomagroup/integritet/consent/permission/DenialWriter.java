package se.diplomagroup.integritet.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collections;
import java.util.List;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.permission.Denials.DenialCall;
import se.diplomagroup.integritet.kit.outbox.Outbox;

/// Writes the denials of several answers in one transaction that does not wait for the disk.
@ApplicationScoped
class DenialWriter {

  private final Database database;
  private final Outbox outbox;
  private final CallTrace trace;

  DenialWriter(Database database, Outbox outbox, CallTrace trace) {
    this.database = database;
    this.outbox = outbox;
    this.trace = trace;
  }

  @Transactional(TxType.REQUIRES_NEW)
  List<Boolean> write(List<DenialCall> calls) {
    database.change("set local synchronous_commit to off");
    calls.forEach(call -> trace.during(call.trace(), () -> outbox.append(call.denials())));
    return Collections.nCopies(calls.size(), true);
  }
}
