package se.diplomagroup.integritet.consent.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.EffectiveConsents;
import se.diplomagroup.integritet.consent.decision.LedgerHold;
import se.diplomagroup.integritet.consent.decision.Subject;
import se.diplomagroup.integritet.consent.delivery.Cause;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.delivery.Stop;
import se.diplomagroup.integritet.consent.guardian.ChildListener;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.VisitorLinked;
import se.diplomagroup.integritet.contracts.ConsentEvent.VisitorUnlinked;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Links a visitor to the person they turned out to be, and undoes it. Both histories stay as they
/// are; what they add up to changes, and where that ends a consent the systems are told to stop.
@ApplicationScoped
class Linking implements ChildListener {

  private final VisitorLinks links;
  private final LedgerHold hold;
  private final EffectiveConsents consents;
  private final Minorities minorities;
  private final ErasureGuard guard;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final VisitorSettings settings;
  private final Clock clock;

  Linking(
      VisitorLinks links,
      LedgerHold hold,
      EffectiveConsents consents,
      Minorities minorities,
      ErasureGuard guard,
      Deliveries deliveries,
      Outbox outbox,
      VisitorSettings settings,
      Clock clock) {
    this.links = links;
    this.hold = hold;
    this.consents = consents;
    this.minorities = minorities;
    this.guard = guard;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param asker the system that links, which must have asked the visitor; empty where it is the
  ///   person
  @Transactional
  VisitorLink link(UUID subjectId, UUID visitorId, Optional<Code> asker) {
    requirePossible(subjectId, visitorId);
    Set<Subject> decided = hold(subjectId, visitorId);
    Instant now = now();
    requireAsked(visitorId, asker);
    requireOldEnough(subjectId, now);
    Optional<VisitorLink> earlier = links.find(visitorId);
    if (earlier.isPresent() && !subjectId.equals(earlier.get().subjectId())) {
      throw ofAnother();
    }
    requireVisitor(visitorId, decided);
    if (earlier.filter(VisitorLink::holds).isPresent()) {
      return earlier.get();
    }
    requireRoom(subjectId, earlier.isEmpty());
    change(
        subjectId,
        now,
        () -> {
          links.link(visitorId, subjectId, now);
          outbox.append(new VisitorLinked(visitorId, subjectId, now));
        });
    return new VisitorLink(visitorId, subjectId, now, null);
  }

  /// @param asker as for [#link]
  @Transactional
  void unlink(UUID subjectId, UUID visitorId, Optional<Code> asker) {
    hold(subjectId, visitorId);
    requireAsked(visitorId, asker);
    VisitorLink link =
        links
            .find(visitorId)
            .filter(it -> subjectId.equals(it.subjectId()))
            .orElseThrow(() -> Problems.notFound("visitor of this person"));
    if (link.holds()) {
      unlinkAll(subjectId, List.of(visitorId));
    }
  }

  /// What a child chose as a visitor is no consent either.
  @Override
  @Transactional(TxType.MANDATORY)
  public void learned(UUID childId) {
    unlinkAll(childId, links.visitorsOf(childId));
  }

  /// Undoes a link of somebody who is no visitor: one who is known as a person, or who has decided
  /// nothing as a visitor, of whom no link stays. It could be made before that was asked.
  @Transactional
  void undoWrong(UUID subjectId, UUID visitorId) {
    boolean visitor =
        hold.onAnybody(List.of(Subject.person(subjectId), Subject.visitor(visitorId)))
            .contains(Subject.visitor(visitorId));
    boolean person = links.isKnownAsPerson(visitorId);
    boolean holds =
        links
            .find(visitorId)
            .filter(it -> it.holds() && subjectId.equals(it.subjectId()))
            .isPresent();
    if (!holds || (visitor && !person)) {
      return;
    }
    unlinkAll(subjectId, List.of(visitorId));
    if (!visitor) {
      links.forgetVisitor(visitorId);
    }
  }

  private void unlinkAll(UUID subjectId, List<UUID> visitors) {
    Instant now = now();
    change(
        subjectId,
        now,
        () -> {
          for (UUID visitorId : visitors) {
            links.unlink(visitorId, now);
            outbox.append(new VisitorUnlinked(visitorId, subjectId, now));
          }
        });
  }

  private void change(UUID subjectId, Instant now, Runnable change) {
    Set<Code> before = consents.givenBy(subjectId);
    change.run();
    Set<Code> ended = new HashSet<>(before);
    ended.removeAll(consents.givenBy(subjectId));
    if (!ended.isEmpty()) {
      deliveries.begin(
          ended.stream()
              .sorted()
              .map(purpose -> new Stop(Uuid7.next(), subjectId, purpose, Cause.LAPSE, now))
              .toList());
    }
  }

  private Set<Subject> hold(UUID subjectId, UUID visitorId) {
    return hold.on(List.of(Subject.person(subjectId), Subject.visitor(visitorId)));
  }

  /// An id that has decided nothing as a visitor may be anybody's, and whoever is linked is read
  /// by, and erased with, the person. Nor does a system's word make a visitor of a person it is
  /// known who has an account.
  private void requireVisitor(UUID visitorId, Set<Subject> decided) {
    if (!decided.contains(Subject.visitor(visitorId)) || links.isKnownAsPerson(visitorId)) {
      throw Problems.notFound("visitor");
    }
  }

  /// To a system that has not asked the visitor, they are nobody.
  private void requireAsked(UUID visitorId, Optional<Code> asker) {
    if (asker.filter(system -> !links.hasAsked(system, visitorId)).isPresent()) {
      throw Problems.notFound("visitor");
    }
  }

  private void requirePossible(UUID subjectId, UUID visitorId) {
    if (subjectId.equals(visitorId)) {
      throw Problems.unprocessable(
          "other-kind-of-subject",
          "visitorId",
          "A visitor's id is never a person's id, nor the other way round.");
    }
    requirePresent("id", subjectId);
    requirePresent("visitorId", visitorId);
  }

  private void requirePresent(String field, UUID id) {
    if (guard.refuses(id)) {
      throw Problems.gone(
          "subject-erased", field, "They are erased; nothing is recorded about them.");
    }
  }

  private void requireOldEnough(UUID subjectId, Instant now) {
    if (minorities.of(subjectId).filter(it -> it.lastsAt(now)).isPresent()) {
      throw Problems.unprocessable(
          "guardian-needed",
          "id",
          "A child under 13 does not consent, so no visitor is linked to them.");
    }
  }

  private static ProblemException ofAnother() {
    String why = "This visitor is, or was, somebody else; two people never merge.";
    return ProblemException.of(
        Status.CONFLICT,
        "visitor-of-another",
        why,
        new Violation("visitorId", "visitor-of-another", why));
  }

  /// @param another whether the visitor has not been the person's before
  private void requireRoom(UUID subjectId, boolean another) {
    if (another && links.countOf(subjectId) >= settings.mostEver()) {
      throw Problems.unprocessable(
          "too-many-visitors",
          "visitorId",
          "The person has had as many visitors as can be; one they have had is linked again.");
    }
    if (links.visitorsOf(subjectId).size() >= settings.most()) {
      throw Problems.unprocessable(
          "too-many-visitors", "visitorId", "As many visitors as can be are linked to the person.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
