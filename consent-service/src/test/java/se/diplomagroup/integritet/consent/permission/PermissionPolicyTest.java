package se.diplomagroup.integritet.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.CatalogueTest;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.Entries;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.Rules;
import se.diplomagroup.integritet.consent.decision.Subject;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.relation.Membership;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Purposes;

@Tag("P04")
class PermissionPolicyTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Catalogue CATALOGUE = CatalogueTest.first();
  private static final PublishedNotices NOTICES =
      new PublishedNotices(List.of(NoticeTest.notice(1, NOON.minus(Duration.ofDays(30)))));

  private final Facts facts = new Facts();

  @Test
  void anUnknownPurposeIsDenied() {
    Permission answer = ask(Code.of("telepathy"));
    assertThat(answer.reason()).isEqualTo(Reason.UNKNOWN_PURPOSE);
    assertThat(answer.allowed()).isFalse();
    assertThat(answer.ground()).isNull();
  }

  @Test
  void anUnknownPersonIsDenied() {
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.UNKNOWN_PERSON);
    assertThat(ask(Purposes.SERVICE_ACCESS).reason()).isEqualTo(Reason.UNKNOWN_PERSON);
  }

  @Test
  void anErasedPersonIsDeniedWhateverElseIsKnown() {
    facts.erased = true;
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON, 1));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.ERASED_PERSON);
  }

  @Test
  @Tag("P32")
  void aConsentAllows() {
    LedgerEntry given = Entries.until(NOON.minusSeconds(1), NOON.plusSeconds(60));
    facts.decisions.add(given);
    assertThat(ask(Purposes.NEWS))
        .isEqualTo(
            new Permission(
                facts.id,
                Reason.CONSENT_GIVEN,
                LegalBasis.CONSENT,
                NOON.minusSeconds(1),
                new Evidence(Evidence.Kind.DECISION, given.id()),
                NOON.plusSeconds(60)));
  }

  @Test
  @Tag("P31")
  void aConsentPurposeIsOffUntilItIsGiven() {
    facts.memberships.add(inForce());
    assertThat(ask(Purposes.EVALUATION).reason()).isEqualTo(Reason.NOT_ASKED);
  }

  @Test
  @Tag("P24")
  void aWithdrawnConsentIsDenied() {
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON.minusSeconds(2), 1));
    facts.decisions.add(Entries.entry(Choice.WITHDRAWN, NOON.minusSeconds(1), 2));
    Permission answer = ask(Purposes.NEWS);
    assertThat(answer.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
    assertThat(answer.since()).isEqualTo(NOON.minusSeconds(1));
  }

  @Test
  void aRefusedAndAnExpiredConsentAreDenied() {
    facts.decisions.add(Entries.entry(Choice.REFUSED, NOON, 1));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_REFUSED);
    facts.decisions.clear();
    facts.decisions.add(Entries.until(NOON.minusSeconds(60), NOON));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_EXPIRED);
  }

  @Test
  void aContractInForceAllowsWhatRestsOnIt() {
    Membership membership = inForce();
    facts.memberships.add(membership);
    Permission answer = ask(Purposes.SERVICE_ACCESS);
    assertThat(answer.reason()).isEqualTo(Reason.CONTRACT_IN_FORCE);
    assertThat(answer.evidence())
        .isEqualTo(new Evidence(Evidence.Kind.CONTRACT, membership.contractId()));
    assertThat(answer.since()).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
  }

  @Test
  @Tag("P08")
  void anEndedContractAllowsNothingThatRestsOnIt() {
    facts.memberships.add(membership(TODAY.minusDays(45)));
    assertThat(ask(Purposes.SERVICE_ACCESS).reason()).isEqualTo(Reason.CONTRACT_ENDED);
    assertThat(ask(Purposes.STATISTICS).reason()).isEqualTo(Reason.CONTRACT_ENDED);
  }

  @Test
  void whoHasDecidedAndHasNoContractIsDeniedForThatReason() {
    facts.hasDecided = true;
    assertThat(ask(Purposes.SERVICE_ACCESS).reason()).isEqualTo(Reason.NO_CONTRACT);
  }

  @Test
  @Tag("P21")
  void restrictedDataIsNotUsedOnAnyGround() {
    facts.memberships.add(inForce());
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON, 1));
    Restriction restriction =
        new Restriction(
            UUID.randomUUID(), facts.id, NOON, Set.of(Categories.CONTACT_DETAILS), Set.of(), null);
    facts.restrictions.add(restriction);
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.RESTRICTED);
    assertThat(ask(Purposes.SERVICE_ACCESS).evidence())
        .isEqualTo(new Evidence(Evidence.Kind.RESTRICTION, restriction.requestId()));
    assertThat(ask(Purposes.STATISTICS).reason()).isEqualTo(Reason.LEGITIMATE_INTEREST);
  }

  @Test
  @Tag("P23")
  void anObjectionStopsWhileItIsAssessedAndForGoodWhenUpheld() {
    facts.memberships.add(inForce());
    facts.objections.add(
        objection(Purposes.STATISTICS, ObjectionKind.LEGITIMATE_INTEREST, null, null));
    assertThat(ask(Purposes.STATISTICS).reason()).isEqualTo(Reason.OBJECTION_BEING_ASSESSED);
    facts.objections.clear();
    facts.objections.add(
        objection(Purposes.STATISTICS, ObjectionKind.LEGITIMATE_INTEREST, NOON, null));
    assertThat(ask(Purposes.STATISTICS).reason()).isEqualTo(Reason.OBJECTION_UPHELD);
  }

  @Test
  @Tag("P23")
  void aRejectedObjectionStopsNothing() {
    facts.memberships.add(inForce());
    facts.objections.add(
        objection(Purposes.STATISTICS, ObjectionKind.LEGITIMATE_INTEREST, null, NOON));
    assertThat(ask(Purposes.STATISTICS).reason()).isEqualTo(Reason.LEGITIMATE_INTEREST);
  }

  @ParameterizedTest
  @EnumSource(ObjectionKind.class)
  @Tag("P26")
  @Tag("P27")
  void everyKindOfObjectionStopsThePurposeItNames(ObjectionKind kind) {
    facts.memberships.add(inForce());
    facts.objections.add(objection(Purposes.DIPLOMAS, kind, null, null));
    assertThat(ask(Purposes.DIPLOMAS).allowed()).isFalse();
    assertThat(ask(Purposes.SERVICE_ACCESS).allowed()).isTrue();
  }

  @Test
  @Tag("P28")
  void anObjectionToDirectMarketingOutweighsAnEarlierConsent() {
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON.minusSeconds(60), 1));
    facts.objections.add(
        objection(Purposes.STATISTICS, ObjectionKind.DIRECT_MARKETING, null, null));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.OBJECTION_TO_DIRECT_MARKETING);
  }

  @Test
  @Tag("P28")
  void aConsentGivenAfterTheObjectionOutweighsIt() {
    facts.objections.add(objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING, null, null));
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON.minusSeconds(5), 1));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  @Tag("P28")
  void aLinkedVisitorsYesNeverOutweighsAnObjection() {
    facts.objections.add(objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING, null, null));
    facts.decisions.add(visitors(Choice.GIVEN, NOON.minusSeconds(5)));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.OBJECTION_TO_DIRECT_MARKETING);
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON.minusSeconds(60), 1));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.OBJECTION_TO_DIRECT_MARKETING);
  }

  @Test
  @Tag("P28")
  void anOwnYesAfterTheObjectionCountsAlsoWhereAVisitorSaidYesLater() {
    facts.objections.add(objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING, null, null));
    facts.decisions.add(Entries.entry(Choice.GIVEN, NOON.minusSeconds(5), 1));
    facts.decisions.add(visitors(Choice.GIVEN, NOON.minusSeconds(2)));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  @Tag("P28")
  void aLinkedVisitorsYesDoesNotOutweighAnotherObjectionEither() {
    facts.objections.add(objection(Purposes.NEWS, ObjectionKind.PROFILING, NOON, null));
    facts.decisions.add(visitors(Choice.GIVEN, NOON.minusSeconds(5)));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.OBJECTION_UPHELD);
  }

  @Test
  @Tag("P28")
  void noSystemTakesAnObjectionToDirectMarketingBack() {
    facts.objections.add(objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING, null, null));
    facts.decisions.add(own(Actor.system(UUID.randomUUID(), Code.of("elearning-platform"))));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.OBJECTION_TO_DIRECT_MARKETING);
    facts.decisions.clear();
    facts.decisions.add(own(Actor.staff(UUID.randomUUID(), Code.of("case-work"))));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_GIVEN);
    facts.decisions.clear();
    facts.decisions.add(own(new Actor(Actor.Kind.GUARDIAN, UUID.randomUUID(), null, null)));
    assertThat(ask(Purposes.NEWS).reason()).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceInBothLanguages(Reason reason) {
    assertThat(reason.sentence().sv()).endsWith(".");
    assertThat(reason.sentence().en()).endsWith(".");
  }

  private Permission ask(Code purpose) {
    return new PermissionPolicy(CATALOGUE.purpose(purpose).orElse(null), Rules.of(NOTICES), NOON)
        .decide(facts.facts());
  }

  private static LedgerEntry visitors(Choice choice, Instant at) {
    Subject visitor = Subject.visitor(UUID.randomUUID());
    return Entries.by(
        visitor, Actor.system(UUID.randomUUID(), Code.of("sign-in-directory")), choice, at, 1);
  }

  private static LedgerEntry own(Actor actor) {
    return Entries.by(Subject.person(Entries.PERSON), actor, Choice.GIVEN, NOON.minusSeconds(5), 1);
  }

  private static Membership inForce() {
    return membership(null);
  }

  private static Membership membership(@Nullable LocalDate ended) {
    return new Membership(
        UUID.randomUUID(), LocalDate.of(2026, 2, 1), null, LocalDate.of(2026, 1, 1), ended);
  }

  private Objection objection(
      Code purpose, ObjectionKind kind, @Nullable Instant upheld, @Nullable Instant lifted) {
    return new Objection(
        UUID.randomUUID(), facts.id, purpose, kind, NOON.minusSeconds(10), upheld, lifted);
  }

  /// A person of whom nothing is known but what a test adds.
  private static final class Facts {

    private final UUID id = UUID.randomUUID();
    private boolean erased;
    private boolean hasDecided;
    private final List<LedgerEntry> decisions = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();

    PersonFacts facts() {
      return new PersonFacts(
          id,
          erased,
          hasDecided || !decisions.isEmpty(),
          decisions,
          memberships,
          objections,
          restrictions);
    }
  }
}
