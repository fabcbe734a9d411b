package se.diplomagroup.integritet.consent.objection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;

/// A person's objection to a purpose (GDPR Art. 21 and 22). It stops the purpose from when it is
/// recorded until it is lifted; while it is assessed as much as when it is upheld.
///
/// @param upheldAt when it was upheld, or null while it is assessed
/// @param liftedAt when it ceased, or null while it is in force
public record Objection(
    UUID id,
    UUID subjectId,
    Code purpose,
    ObjectionKind kind,
    Instant recordedAt,
    @Nullable Instant upheldAt,
    @Nullable Instant liftedAt) {

  public boolean isInForce() {
    return liftedAt == null;
  }

  public boolean isUpheld() {
    return upheldAt != null;
  }

  /// Whether it stops a purpose now. A consent that the person themselves, not a visitor linked to
  /// them, has given afterwards outweighs it for that purpose: they have changed their mind. One to
  /// direct marketing is outweighed only by what they, a guardian or staff told here: whoever has
  /// objected is not asked, so no system says their yes.
  ///
  /// @param decisions about the purpose, by the subject and visitors linked to them, as far as the
  ///   state rests on them
  public boolean stops(
      Purpose stopped, Collection<LedgerEntry> decisions, ConsentRules rules, Instant now) {
    return isInForce()
        && concerns(stopped)
        && !(stopped.needsConsent()
            && ConsentState.of(decisions, rules, now).isGiven()
            && ConsentState.of(answers(decisions), rules, now).isGiven());
  }

  private List<LedgerEntry> answers(Collection<LedgerEntry> decisions) {
    boolean absolute = kind == ObjectionKind.DIRECT_MARKETING;
    return decisions.stream()
        .filter(it -> it.decision().subject().kind() == SubjectKind.PERSON)
        .filter(it -> it.decidedAt().isAfter(recordedAt))
        .filter(it ->
            !absolute || it.choice() != Choice.GIVEN || it.decision().actor().system() == null)
        .toList();
  }

  /// Whether it is about this purpose. One to direct marketing is about all direct marketing.
  public boolean concerns(Purpose other) {
    return purpose.equals(other.key())
        || (kind == ObjectionKind.DIRECT_MARKETING && other.directMarketing());
  }
}
