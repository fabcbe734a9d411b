package se.diplomagroup.integritet.consent.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PlainText;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

/// The command to write the next version of the notice: divided into clauses, whose texts joined
/// are the text of the notice; or as one text in each language, which is one clause.
///
/// @param lapsing the purposes whose earlier consents lapse, where the version is a major one
/// @param effectiveFrom from when it is meant to be in force; it can be said when it is published,
///   too
record DraftNotice(
    @NotNull Boolean major,
    @Nullable @Size(max = 100) Set<@NotNull Code> lapsing,
    @NotNull @Valid Text sv,
    @NotNull @Valid Text en,
    @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid DraftClause> clauses,
    @Nullable Instant effectiveFrom) {

  record Text(
      @NotBlank @Size(max = 200) @PlainText String title,
      @Nullable @Size(max = 200_000) @PlainText String text) {

    String textOrNone() {
      return text == null ? "" : text;
    }
  }

  record DraftClause(
      @NotNull Code key,
      @Nullable @Size(max = 36) List<@NotNull PromiseId> promises,
      @NotBlank @Size(max = 20_000) @PlainText String sv,
      @NotBlank @Size(max = 20_000) @PlainText String en) {

    List<PromiseId> promiseIds() {
      return promises == null ? List.of() : promises;
    }

    private Clause clause() {
      return new Clause(key, promiseIds(), sv, en);
    }

    private static DraftClause of(Clause clause) {
      return new DraftClause(clause.key(), clause.promises(), clause.sv(), clause.en());
    }
  }

  Set<Code> lapsingPurposes() {
    return lapsing == null ? Set.of() : lapsing;
  }

  List<DraftClause> draftClauses() {
    return clauses == null ? List.of() : clauses;
  }

  /// A draft as it can be edited: in clauses, of which an undivided text is one.
  static DraftNotice of(Notice draft) {
    return new DraftNotice(
        draft.major(),
        draft.lapsing(),
        new Text(draft.swedish().title(), null),
        new Text(draft.english().title(), null),
        draft.clauses().stream().map(DraftClause::of).toList(),
        draft.plannedFrom());
  }

  Notice as(int version, UUID id, int revision) {
    return as(version, id)
        .drafted(
            revision, effectiveFrom == null ? null : effectiveFrom.truncatedTo(ChronoUnit.MICROS));
  }

  private Notice as(int version, UUID id) {
    if (draftClauses().isEmpty()) {
      return new Notice(
          version,
          id,
          major,
          lapsingPurposes(),
          null,
          NoticeText.of(Language.SWEDISH, sv.title, sv.textOrNone()),
          NoticeText.of(Language.ENGLISH, en.title, en.textOrNone()));
    }
    List<Clause> divided = draftClauses().stream().map(DraftClause::clause).toList();
    return new Notice(
        version,
        id,
        major,
        lapsingPurposes(),
        null,
        NoticeText.of(Language.SWEDISH, sv.title, Clause.joined(divided, Language.SWEDISH)),
        NoticeText.of(Language.ENGLISH, en.title, Clause.joined(divided, Language.ENGLISH)),
        divided);
  }
}
