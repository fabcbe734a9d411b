package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Violation;

/// What a draft of the notice must be besides well-formed. Says everything that is wrong at once.
final class DraftPolicy {

  private static final int LONGEST = 200_000;

  private final DraftNotice draft;
  private final List<Violation> violations = new ArrayList<>();

  private DraftPolicy(DraftNotice draft) {
    this.draft = draft;
  }

  static List<Violation> violations(DraftNotice draft, Catalogue catalogue, Instant now) {
    DraftPolicy policy = new DraftPolicy(draft);
    policy.lapsing(catalogue);
    policy.effectiveFrom(now);
    if (draft.draftClauses().isEmpty()) {
      policy.text("sv.text", draft.sv());
      policy.text("en.text", draft.en());
    } else {
      policy.clauses();
    }
    return List.copyOf(policy.violations);
  }

  private void lapsing(Catalogue catalogue) {
    Set<Code> lapsing = new TreeSet<>(draft.lapsingPurposes());
    if (!draft.major() && !lapsing.isEmpty()) {
      wrong("lapsing", "minor-notice-lapses-nothing", "Only a major version lets consents lapse.");
    }
    if (draft.major() && lapsing.isEmpty()) {
      wrong(
          "lapsing",
          "major-notice-names-purposes",
          "A major version names the purposes whose earlier decisions lapse.");
    }
    if (lapsing.stream().anyMatch(key -> catalogue.purpose(key).isEmpty())) {
      wrong("lapsing", "unknown-purpose", "The catalogue has no such purpose.");
    } else if (lapsing.stream()
        .flatMap(key -> catalogue.purpose(key).stream())
        .anyMatch(purpose -> !purpose.needsConsent())) {
      wrong("lapsing", "purpose-not-on-consent", "Only what rests on consent can lapse.");
    }
  }

  private void effectiveFrom(Instant now) {
    Instant from = draft.effectiveFrom();
    if (from != null && from.isBefore(now)) {
      wrong(
          "effectiveFrom",
          "effective-date-passed",
          "A notice comes into force now or later, never in the past.");
    }
  }

  private void text(String field, DraftNotice.Text text) {
    if (text.textOrNone().isBlank()) {
      wrong(field, "required", "Without clauses the text itself is needed, in both languages.");
    }
  }

  private void clauses() {
    if (draft.sv().text() != null || draft.en().text() != null) {
      wrong("clauses", "text-or-clauses", "The clauses are the text: give one or the other.");
    }
    Set<Code> keys = new HashSet<>();
    long sv = 0;
    long en = 0;
    for (int i = 0; i < draft.draftClauses().size(); i++) {
      DraftNotice.DraftClause clause = draft.draftClauses().get(i);
      sv += clause.sv().length();
      en += clause.en().length();
      if (!keys.add(clause.key())) {
        wrong("clauses[%d].key".formatted(i), "unique", "Another clause has this key.");
      }
      if (new HashSet<>(clause.promiseIds()).size() < clause.promiseIds().size()) {
        wrong("clauses[%d].promises".formatted(i), "unique", "A promise is named twice.");
      }
    }
    if (Math.max(sv, en) > LONGEST) {
      wrong("clauses", "size", "A notice has at most 200,000 characters in a language.");
    }
  }

  private void wrong(String field, String rule, String message) {
    violations.add(new Violation(field, rule, message));
  }
}
