package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.Sha256;

/// Decisions about news, for tests.
public final class Entries {

  public static final UUID PERSON = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final Sha256 HASH = Sha256.of(new byte[] {1});

  private Entries() {}

  public static LedgerEntry entry(Choice choice, Instant decidedAt, long sequence) {
    return entry(UUID.randomUUID(), choice, decidedAt, sequence, null);
  }

  public static LedgerEntry until(Instant decidedAt, Instant validUntil) {
    return entry(UUID.randomUUID(), Choice.GIVEN, decidedAt, 1, validUntil);
  }

  static LedgerEntry entry(
      UUID id, Choice choice, Instant decidedAt, long sequence, @Nullable Instant validUntil) {
    return new LedgerEntry(
        decision(id, Subject.person(PERSON), choice, decidedAt, validUntil), sequence, decidedAt);
  }

  /// What somebody else decided, or somebody else told.
  public static LedgerEntry by(
      Subject subject, Actor actor, Choice choice, Instant decidedAt, long sequence) {
    return new LedgerEntry(
        decision(UUID.randomUUID(), subject, choice, decidedAt, null, actor), sequence, decidedAt);
  }

  static NewDecision decision(UUID id, Subject subject, Choice choice, Instant decidedAt) {
    return decision(id, subject, choice, decidedAt, null);
  }

  static NewDecision decision(
      UUID id, Subject subject, Choice choice, Instant decidedAt, @Nullable Instant validUntil) {
    return decision(id, subject, choice, decidedAt, validUntil, Actor.self(subject.id()));
  }

  static NewDecision decision(
      UUID id,
      Subject subject,
      Choice choice,
      Instant decidedAt,
      @Nullable Instant validUntil,
      Actor actor) {
    Code purpose = Purposes.NEWS;
    return new NewDecision(
        id,
        subject,
        purpose,
        1,
        choice,
        new Shown(1, Language.SWEDISH, HASH),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        decidedAt,
        validUntil,
        actor);
  }
}
