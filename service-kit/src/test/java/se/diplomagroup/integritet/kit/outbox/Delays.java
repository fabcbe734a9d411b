package se.diplomagroup.integritet.kit.outbox;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// From the commit of each event to its arrival.
final class Delays implements OrderedReader.Arrival {

  private final ConcurrentHashMap<UUID, Long> open = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  /// Notes that an event is committed. One that has arrived before its writer knew took no time.
  void committed(UUID id, long at) {
    Long arrived = open.putIfAbsent(id, at);
    if (arrived != null) {
      open.remove(id);
      nanos.add(Math.max(0, arrived - at));
    }
  }

  @Override
  public void of(UUID id, long at) {
    Long committed = open.putIfAbsent(id, at);
    if (committed != null) {
      open.remove(id);
      nanos.add(Math.max(0, at - committed));
    }
  }

  void clear() {
    nanos.clear();
  }

  /// In milliseconds: below which this part of the delays is.
  double percentile(double part) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
  }

  int count() {
    return nanos.size();
  }
}
