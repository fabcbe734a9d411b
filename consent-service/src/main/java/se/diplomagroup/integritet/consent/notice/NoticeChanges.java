package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

/// What is different in a version of the notice since another one, clause by clause in the order of
/// the text. What was removed stands where it stood. A clause that only got other promises, or only
/// stands elsewhere, has changed too.
///
/// @param unchanged how many clauses are as they were
record NoticeChanges(
    int version, int since, Language language, List<ClauseChange> clauses, long unchanged) {

  /// What became of a clause.
  enum Kind {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED
  }

  /// @param moved whether it stands elsewhere among the clauses that both versions have
  /// @param promises those that it makes now; of a removed clause those that it made
  /// @param promisesBefore those that it made, empty for an added clause
  /// @param text the words that were added, removed and kept
  record ClauseChange(
      Code key,
      Kind change,
      boolean moved,
      List<PromiseId> promises,
      List<PromiseId> promisesBefore,
      List<TextDifference.Span> text) {}

  static NoticeChanges between(Notice before, Notice after, Language language) {
    Set<Code> moved = moved(before, after);
    List<ClauseChange> all =
        order(before, after).stream()
            .map(key -> change(key, before, after, moved.contains(key), language))
            .toList();
    List<ClauseChange> changed =
        all.stream().filter(clause -> clause.change() != Kind.UNCHANGED).toList();
    return new NoticeChanges(
        after.version(), before.version(), language, changed, all.size() - changed.size());
  }

  private static ClauseChange change(
      Code key, Notice before, Notice after, boolean moved, Language language) {
    Optional<Clause> old = before.clause(key);
    Optional<Clause> young = after.clause(key);
    List<PromiseId> promisesBefore = old.map(Clause::promises).orElse(List.of());
    List<PromiseId> promises = young.map(Clause::promises).orElse(promisesBefore);
    List<TextDifference.Span> text =
        TextDifference.between(
            old.map(clause -> clause.text(language)).orElse(""),
            young.map(clause -> clause.text(language)).orElse(""));
    boolean same =
        !moved
            && promises.equals(promisesBefore)
            && text.stream().allMatch(span -> span.kind() == TextDifference.Kind.SAME);
    return new ClauseChange(
        key, kind(old.isPresent(), young.isPresent(), same), moved, promises, promisesBefore, text);
  }

  private static Kind kind(boolean before, boolean after, boolean same) {
    if (!before) {
      return Kind.ADDED;
    }
    if (!after) {
      return Kind.REMOVED;
    }
    return same ? Kind.UNCHANGED : Kind.CHANGED;
  }

  private static List<Code> order(Notice before, Notice after) {
    List<Code> order = new ArrayList<>(keys(after).toList());
    int place = 0;
    for (Code key : keys(before).toList()) {
      int found = order.indexOf(key);
      if (found < 0) {
        order.add(place, key);
        found = place;
      }
      place = found + 1;
    }
    return order;
  }

  private static Set<Code> moved(Notice before, Notice after) {
    Set<Code> old = new HashSet<>(keys(before).toList());
    Set<Code> young = new HashSet<>(keys(after).toList());
    Set<Code> moved = new HashSet<>();
    DiffUtils.diff(
            keys(before).filter(young::contains).toList(),
            keys(after).filter(old::contains).toList())
        .getDeltas()
        .forEach(delta -> moved.addAll(delta.getTarget().getLines()));
    return moved;
  }

  private static Stream<Code> keys(Notice notice) {
    return notice.clauses().stream().map(Clause::key);
  }
}
