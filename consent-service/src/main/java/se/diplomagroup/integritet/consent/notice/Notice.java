package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.NoticePublished;
import se.diplomagroup.integritet.contracts.Language;

/// One version of the privacy notice: a draft until it is published, and never changed after that.
/// Swedish and English belong to the same version, and are divided into the same clauses.
///
/// @param major whether earlier consents for the named purposes lapse when it comes into force
/// @param lapsing the purposes whose earlier consents lapse
/// @param effectiveFrom from when it is in force, or null while it is a draft
/// @param clauses the texts divided; joined they are exactly the texts
/// @param revision how often the draft has been written, from 1
/// @param plannedFrom from when a draft is meant to be in force, or null
public record Notice(
    int version,
    UUID id,
    boolean major,
    Set<Code> lapsing,
    @Nullable Instant effectiveFrom,
    NoticeText swedish,
    NoticeText english,
    List<Clause> clauses,
    int revision,
    @Nullable Instant plannedFrom) {

  private static final Code UNDIVIDED = Code.of("text");

  public Notice {
    lapsing = Set.copyOf(lapsing);
    clauses = List.copyOf(clauses);
    if (!major && !lapsing.isEmpty()) {
      throw new IllegalArgumentException("only a major version lets consents lapse");
    }
    if (!Clause.joined(clauses, Language.SWEDISH).equals(swedish.text())
        || !Clause.joined(clauses, Language.ENGLISH).equals(english.text())) {
      throw new IllegalArgumentException("the clauses joined are not the text");
    }
    if (clauses.stream().map(Clause::key).distinct().count() != clauses.size()) {
      throw new IllegalArgumentException("two clauses have the same key");
    }
  }

  /// The first revision, without a plan.
  public Notice(
      int version,
      UUID id,
      boolean major,
      Set<Code> lapsing,
      @Nullable Instant effectiveFrom,
      NoticeText swedish,
      NoticeText english,
      List<Clause> clauses) {
    this(version, id, major, lapsing, effectiveFrom, swedish, english, clauses, 1, null);
  }

  /// A notice that is not divided is one clause.
  public Notice(
      int version,
      UUID id,
      boolean major,
      Set<Code> lapsing,
      @Nullable Instant effectiveFrom,
      NoticeText swedish,
      NoticeText english) {
    this(
        version,
        id,
        major,
        lapsing,
        effectiveFrom,
        swedish,
        english,
        List.of(new Clause(UNDIVIDED, List.of(), swedish.text(), english.text())));
  }

  public NoticeText text(Language language) {
    return switch (language) {
      case SWEDISH -> swedish;
      case ENGLISH -> english;
    };
  }

  public Optional<Clause> clause(Code key) {
    return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
  }

  public boolean isDraft() {
    return effectiveFrom == null;
  }

  /// Whether it had come into force by then.
  public boolean inForceBy(Instant time) {
    return effectiveFrom != null && !effectiveFrom.isAfter(time);
  }

  NoticeHead head() {
    return new NoticeHead(
        version, major, lapsing, effectiveFrom, plannedFrom, swedish.hash(), english.hash());
  }

  Notice divided(List<Clause> into) {
    return new Notice(
        version, id, major, lapsing, effectiveFrom, swedish, english, into, revision, plannedFrom);
  }

  Notice published(Instant from) {
    return new Notice(version, id, major, lapsing, from, swedish, english, clauses, revision, null);
  }

  Notice drafted(int asRevision, @Nullable Instant from) {
    return new Notice(
        version, id, major, lapsing, null, swedish, english, clauses, asRevision, from);
  }

  NoticePublished asEvent(Instant from) {
    return new NoticePublished(id, version, major, swedish.hash(), english.hash(), from);
  }
}
