package se.diplomagroup.integritet.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the slots are divided among the relays that are alive: each takes what is free until it has
/// its part. What it has above its part it first stops publishing, and gives back once nothing of
/// it is under way, so that a slot changes hands without an event being published twice.
///
/// @param publish leases the relay may publish under
/// @param drain leases it still holds and no longer begins anything under
/// @param giveBack leases it gives back now
record FairShare(List<Lease> publish, List<Lease> drain, List<Lease> giveBack) {

  /// A slot as it is in the database.
  ///
  /// @param expired by the database's clock
  record Slot(int slot, @Nullable UUID owner, long epoch, boolean expired) {}

  /// @param drained slots that the relay has stopped publishing, with nothing under way
  static FairShare of(UUID relay, int alive, List<Slot> slots, Set<Integer> drained) {
    int part = Math.ceilDiv(slots.size(), Math.max(1, alive));
    List<Lease> publish = new ArrayList<>();
    List<Lease> drain = new ArrayList<>();
    List<Lease> giveBack = new ArrayList<>();
    for (Slot slot : slots) {
      if (relay.equals(slot.owner())) {
        Lease lease = new Lease(slot.slot(), slot.epoch());
        if (publish.size() < part) {
          publish.add(lease);
        } else {
          (drained.contains(slot.slot()) ? giveBack : drain).add(lease);
        }
      }
    }
    for (Slot slot : slots) {
      boolean free = slot.owner() == null || (slot.expired() && !relay.equals(slot.owner()));
      if (free && publish.size() < part) {
        publish.add(new Lease(slot.slot(), slot.epoch() + 1));
      }
    }
    return new FairShare(List.copyOf(publish), List.copyOf(drain), List.copyOf(giveBack));
  }

  /// All leases that the relay goes on holding.
  List<Lease> held() {
    List<Lease> held = new ArrayList<>(publish);
    held.addAll(drain);
    return held;
  }
}
