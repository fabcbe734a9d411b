package se.diplomagroup.integritet.kit.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the relay needs of the database. Each call is one transaction of its own.
interface OutboxStore {

  /// Prolongs the owner's leases, takes free or expired ones up to its fair share, and gives back
  /// what is above it and drained.
  FairShare lease(UUID owner, Set<Integer> drained);

  /// The oldest rows of each leased slot, in order of position.
  List<OutboxRow> next(List<Lease> leases);

  /// Deletes published rows, except those of slots whose lease is no longer the owner's.
  void delete(UUID owner, List<Lease> leases, List<OutboxRow> published);

  /// Gives all leases back.
  void release(UUID owner);
}
