package se.diplomagroup.integritet.consent.moving;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.collector.Collectors;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Who moves decisions in: the data protection officer, from anywhere; and a system, what it has
/// collected itself, about purposes that it asks people about.
@ApplicationScoped
class Movers {

  private final Caller caller;
  private final Collectors collectors;
  private final CurrentCatalogue catalogue;
  private final Imports imports;

  Movers(Caller caller, Collectors collectors, CurrentCatalogue catalogue, Imports imports) {
    this.caller = caller;
    this.collectors = collectors;
    this.catalogue = catalogue;
    this.imports = imports;
  }

  /// Whether the caller may begin an import from there.
  void requireSource(Code source) {
    if (caller.kind() == Kind.SYSTEM) {
      caller.requireSystem(source);
      collectors.requireAny(source);
    }
  }

  /// An import that the caller may know of.
  Import find(UUID importId) {
    return imports
        .find(importId)
        .filter(it -> caller.kind() != Kind.SYSTEM || it.source().equals(caller.systemKey()))
        .orElseThrow(() -> Problems.notFound("import"));
  }

  /// From where the caller sees imports, or null for everywhere.
  @Nullable Code visibleSource() {
    return caller.kind() == Kind.SYSTEM ? caller.systemKey() : null;
  }

  /// On whose word the decisions move in.
  Actor actor(Import moving) {
    return caller.kind() == Kind.SYSTEM
        ? Actor.system(caller.id(), moving.source())
        : Actor.mover(caller.id(), moving.source());
  }

  /// The purposes that the caller may tell decisions about, or null for all.
  @Nullable Set<Code> allowed() {
    return caller.kind() == Kind.SYSTEM ? purposes() : null;
  }

  private Set<Code> purposes() {
    Code key = caller.systemKey();
    return catalogue.get().consentPurposes().stream()
        .filter(purpose -> collectors.collects(key, purpose))
        .map(Purpose::key)
        .collect(toUnmodifiableSet());
  }
}
