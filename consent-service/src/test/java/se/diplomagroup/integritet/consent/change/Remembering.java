package se.diplomagroup.integritet.consent.change;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes down what it is told.
final class Remembering implements SubjectWatcher, RuleWatcher {

  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger everything = new AtomicInteger();
  private final AtomicInteger rules = new AtomicInteger();
  private volatile boolean failing;

  @Override
  public void changed(Collection<UUID> subjects) {
    changed.addAll(subjects);
  }

  @Override
  public void everythingMayHaveChanged() {
    everything.incrementAndGet();
  }

  @Override
  public void rulesMayHaveChanged() {
    if (failing) {
      throw new IllegalStateException("the rules cannot be read");
    }
    rules.incrementAndGet();
  }

  void fail(boolean fails) {
    failing = fails;
  }

  int readTheRules() {
    return rules.get();
  }

  boolean hasForgotten(UUID subject) {
    return changed.contains(subject);
  }

  Set<UUID> forgotten() {
    return Set.copyOf(changed);
  }

  int forgotEverything() {
    return everything.get();
  }
}
