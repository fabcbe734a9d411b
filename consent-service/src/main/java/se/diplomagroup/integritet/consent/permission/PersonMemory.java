package se.diplomagroup.integritet.consent.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.SubjectWatcher;
import se.diplomagroup.integritet.contracts.Code;

/// What was read about persons, by purpose, until it changes.
///
/// Persons are in two generations. Whoever is asked about moves into the young one; when that is
/// full it becomes the old one, and the old one is forgotten. So memory holds those asked about
/// lately and never more than it may.
///
/// Facts that were read before a change may arrive after it has been told. Each change therefore
/// moves on a stamp of its person, and facts are remembered only while the stamp is still the one
/// that was taken before they were read. Many persons share a stamp; then one is read again in
/// vain.
@ApplicationScoped
class PersonMemory implements SubjectWatcher {

  private static final int STAMPS = 1 << 14;

  private final AtomicLongArray stamps = new AtomicLongArray(STAMPS);
  private final int generation;
  private volatile Generations generations = new Generations(empty(), empty());

  private record Generations(
      ConcurrentMap<UUID, Map<Code, PersonFacts>> young,
      ConcurrentMap<UUID, Map<Code, PersonFacts>> old) {}

  PersonMemory(MemorySettings settings) {
    this.generation = settings.remembered() / 2;
  }

  /// What is known about a person, as far as it is needed for a purpose; null when that is not
  /// remembered.
  @Nullable PersonFacts recall(UUID subjectId, Code purpose) {
    Generations now = generations;
    Map<Code, PersonFacts> young = now.young().get(subjectId);
    PersonFacts known = young == null ? null : young.get(purpose);
    return known == null ? recallOld(now, subjectId, purpose) : known;
  }

  private @Nullable PersonFacts recallOld(Generations now, UUID subjectId, Code purpose) {
    long stamp = stamp(subjectId);
    Map<Code, PersonFacts> old = now.old().get(subjectId);
    PersonFacts known = old == null ? null : old.get(purpose);
    if (known != null) {
      remember(purpose, known, stamp);
    }
    return known;
  }

  /// To be taken before the facts are read.
  long stamp(UUID subjectId) {
    return stamps.get(slot(subjectId));
  }

  /// @param stamp the person's from before the facts were read
  void remember(Code purpose, PersonFacts facts, long stamp) {
    if (generation == 0) {
      return;
    }
    UUID id = facts.subjectId();
    Generations now = generations;
    now.young().compute(id, (_, known) -> stamp(id) == stamp ? with(known, purpose, facts) : known);
    if (now.young().size() > generation) {
      grow(now);
    }
  }

  private synchronized void grow(Generations full) {
    if (generations == full) {
      generations = new Generations(empty(), full.young());
    }
  }

  @Override
  public void changed(Collection<UUID> subjects) {
    for (UUID id : subjects) {
      stamps.incrementAndGet(slot(id));
      Generations now = generations;
      now.young().remove(id);
      now.old().remove(id);
    }
  }

  @Override
  public synchronized void everythingMayHaveChanged() {
    for (int i = 0; i < STAMPS; i++) {
      stamps.incrementAndGet(i);
    }
    generations = new Generations(empty(), empty());
  }

  /// How many persons are remembered; who is in both generations counts twice.
  int size() {
    Generations now = generations;
    return now.young().size() + now.old().size();
  }

  private static Map<Code, PersonFacts> with(
      @Nullable Map<Code, PersonFacts> known, Code purpose, PersonFacts facts) {
    if (known == null) {
      return Map.of(purpose, facts);
    }
    Map<Code, PersonFacts> more = new HashMap<>(known);
    more.put(purpose, facts);
    return Map.copyOf(more);
  }

  private static int slot(UUID id) {
    int hash = id.hashCode();
    return (hash ^ hash >>> 16) & STAMPS - 1;
  }

  private static ConcurrentMap<UUID, Map<Code, PersonFacts>> empty() {
    return new ConcurrentHashMap<>();
  }
}
