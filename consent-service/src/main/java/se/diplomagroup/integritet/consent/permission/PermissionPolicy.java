package se.diplomagroup.integritet.consent.permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.permission.Evidence.Kind;
import se.diplomagroup.integritet.consent.relation.Relation;
import se.diplomagroup.integritet.kit.time.Zones;

/// May this purpose be carried out for this person now, and on what ground (GDPR Art. 5(1)(b), 6;
/// promise P04)? What is not known to be allowed is denied, and the first of these that applies is
/// the reason: the purpose is unknown, it is none of the asking system's, the person is erased, the
/// person is unknown, the data is restricted (Art. 18), the person has objected (Art. 21, 22), the
/// ground of the purpose fails.
///
/// A later consent may outweigh an objection ([Objection#stops]); nothing outweighs a restriction.
/// A legitimate interest is one in the customer relationship and ends with it (P08).
final class PermissionPolicy {

  private final @Nullable Purpose purpose;
  private final ConsentRules rules;
  private final Instant now;
  private final LocalDate today;

  /// @param purpose the purpose, or null when the catalogue does not have it
  PermissionPolicy(@Nullable Purpose purpose, ConsentRules rules, Instant now) {
    this.purpose = purpose;
    this.rules = rules;
    this.now = now;
    this.today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
  }

  /// The answer to a system about a purpose that it neither carries out nor asks people about: it
  /// has no business with it (Art. 5(1)(b)), and learns nothing of the person.
  static Permission notIts(UUID subjectId) {
    return new Permission(subjectId, Reason.NOT_ITS_PURPOSE, null, null, null, null);
  }

  Permission decide(PersonFacts facts) {
    return purpose == null
        ? new Permission(facts.subjectId(), Reason.UNKNOWN_PURPOSE, null, null, null, null)
        : new Decision(facts, purpose).permission();
  }

  /// The decision about one person.
  private final class Decision {

    private final PersonFacts facts;
    private final Purpose purpose;
    private final ConsentState consent;

    Decision(PersonFacts facts, Purpose purpose) {
      this.facts = facts;
      this.purpose = purpose;
      this.consent = ConsentState.of(facts.decisions(), rules, now);
    }

    Permission permission() {
      if (facts.erased()) {
        return answer(Reason.ERASED_PERSON, null, null);
      }
      if (!facts.isKnown()) {
        return answer(Reason.UNKNOWN_PERSON, null, null);
      }
      return restricted().or(this::objected).orElseGet(this::byGround);
    }

    private Optional<Permission> restricted() {
      return facts.restrictions().stream()
          .filter(it -> it.coversAnyOf(purpose.categories()))
          .min(Comparator.comparing(Restriction::requestId))
          .map(it ->
              answer(
                  Reason.RESTRICTED,
                  it.restrictedAt(),
                  new Evidence(Kind.RESTRICTION, it.requestId())));
    }

    private Optional<Permission> objected() {
      return facts.objections().stream()
          .filter(it -> it.stops(purpose, facts.decisions(), rules, now))
          .min(Comparator.comparing(Objection::recordedAt).thenComparing(Objection::id))
          .map(it -> answer(reasonOf(it), it.recordedAt(), new Evidence(Kind.OBJECTION, it.id())));
    }

    private static Reason reasonOf(Objection objection) {
      return switch (objection.kind()) {
        case DIRECT_MARKETING -> Reason.OBJECTION_TO_DIRECT_MARKETING;
        case LEGITIMATE_INTEREST, PROFILING, AUTOMATED_DECISION ->
            objection.isUpheld() ? Reason.OBJECTION_UPHELD : Reason.OBJECTION_BEING_ASSESSED;
      };
    }

    private Permission byGround() {
      return switch (purpose.legalBasis()) {
        case CONSENT -> byConsent();
        case CONTRACT -> byRelation(Reason.CONTRACT_IN_FORCE);
        case LEGITIMATE_INTEREST -> byRelation(Reason.LEGITIMATE_INTEREST);
        case LEGAL_OBLIGATION -> answer(Reason.REQUIRED_BY_LAW, null, null);
        case VITAL_INTERESTS -> answer(Reason.VITAL_INTERESTS, null, null);
        case PUBLIC_TASK -> answer(Reason.PUBLIC_TASK, null, null);
      };
    }

    private Permission byConsent() {
      Reason reason =
          switch (consent.status()) {
            case GIVEN -> Reason.CONSENT_GIVEN;
            case NOT_ASKED -> Reason.NOT_ASKED;
            case REFUSED -> Reason.CONSENT_REFUSED;
            case WITHDRAWN -> Reason.CONSENT_WITHDRAWN;
            case EXPIRED -> Reason.CONSENT_EXPIRED;
          };
      LedgerEntry decision = consent.decision();
      return new Permission(
          facts.subjectId(),
          reason,
          LegalBasis.CONSENT,
          consent.since(),
          decision == null ? null : new Evidence(Kind.DECISION, decision.id()),
          consent.validUntil());
    }

    private Permission byRelation(Reason whenInForce) {
      return switch (Relation.of(facts.memberships(), today)) {
        case Relation.InForce(UUID contract, LocalDate since) ->
            byContract(whenInForce, contract, since);
        case Relation.Ended(UUID contract, LocalDate on) ->
            byContract(Reason.CONTRACT_ENDED, contract, on);
        case Relation.Closed(UUID contract, LocalDate on) ->
            byContract(Reason.ACCOUNT_CLOSED, contract, on);
        case Relation.NotStarted(UUID contract) ->
            answer(Reason.CONTRACT_NOT_STARTED, null, new Evidence(Kind.CONTRACT, contract));
        case Relation.None() -> answer(Reason.NO_CONTRACT, null, null);
      };
    }

    private Permission byContract(Reason reason, UUID contract, LocalDate since) {
      return answer(
          reason,
          since.atStartOfDay(Zones.STOCKHOLM).toInstant(),
          new Evidence(Kind.CONTRACT, contract));
    }

    private Permission answer(Reason reason, @Nullable Instant since, @Nullable Evidence evidence) {
      return new Permission(facts.subjectId(), reason, purpose.legalBasis(), since, evidence, null);
    }
  }
}
