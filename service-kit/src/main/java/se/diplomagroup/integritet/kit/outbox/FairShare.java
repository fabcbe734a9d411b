package se.diplomagroup.integritet.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the slots are divided among the relays that are alive: each takes what is free until it has
/// its part, and gives back what it has above it.
record FairShare(List<Lease> keep, List<Lease> take, List<Lease> giveBack) {

  /// A slot as it is in the database.
  ///
  /// @param expired by the database's clock
  record Slot(int slot, @Nullable UUID owner, long epoch, boolean expired) {}

  static FairShare of(UUID relay, int alive, List<Slot> slots) {
    int part = Math.ceilDiv(slots.size(), Math.max(1, alive));
    List<Lease> keep = new ArrayList<>();
    List<Lease> giveBack = new ArrayList<>();
    for (Slot slot : slots) {
      if (relay.equals(slot.owner())) {
        (keep.size() < part ? keep : giveBack).add(new Lease(slot.slot(), slot.epoch()));
      }
    }
    List<Lease> take = new ArrayList<>();
    for (Slot slot : slots) {
      boolean free = slot.owner() == null || (slot.expired() && !relay.equals(slot.owner()));
      if (free && keep.size() + take.size() < part) {
        take.add(new Lease(slot.slot(), slot.epoch() + 1));
      }
    }
    return new FairShare(keep, take, giveBack);
  }
}
