package se.diplomagroup.integritet.kit.inbox;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the inbox needs of the database, in the current transaction.
interface InboxStore {

  /// Notes the ids as received and returns those that were not before.
  Set<UUID> insertNew(String channel, Collection<UUID> ids);

  /// Those of the keys that are parked, locked until the transaction ends.
  Set<String> lockParked(String channel, Collection<String> keys);

  /// Parks an event behind those of its key that are parked already.
  void park(String channel, String key, RawRecord record, Parking parking);

  /// The channel and the key of a parked event.
  Optional<ParkedKey> keyOf(UUID parkedId);

  /// The first parked event of a key, the key locked. Frees the key when there is none.
  Optional<ParkedEvent> first(ParkedKey key);

  /// Takes an event out.
  void remove(UUID parkedId);

  /// Notes another attempt that failed.
  void failedAgain(UUID parkedId, Parking parking);

  /// How many events of the key are parked.
  int waiting(ParkedKey key);
}
