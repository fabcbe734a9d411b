package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;

/// The published rule by which a person's decisions and those of the visitors linked to them add
/// up, for one purpose. Of each of them the decision that counts by [Precedence] is taken. **What a
/// person chose signed in, later than a visitor, wins over that visitor's choice. Otherwise the one
/// that protects more counts**: withdrawn before refused before given. A consent that has ended
/// says neither yes nor no and counts only where nothing else does.
///
/// So a visitor can say no for the person at any time, and yes only as long as the person has not
/// spoken. With one subject's decisions alone it is the same as [Precedence].
final class LinkedPrecedence {

  private static final Comparator<LedgerEntry> PROTECTION =
      Comparator.<LedgerEntry, Integer>comparing(entry -> entry.choice().protection())
          .thenComparing(Precedence.RULE);

  private LinkedPrecedence() {}

  /// The decision that counts.
  ///
  /// @param ended whether a decision is a consent that has ended, or the record of that
  static Optional<LedgerEntry> of(Collection<LedgerEntry> decisions, Predicate<LedgerEntry> ended) {
    List<LedgerEntry> latest =
        decisions.stream().collect(groupingBy(LedgerEntry::subjectId)).values().stream()
            .flatMap(ofOne -> Precedence.RULE.of(ofOne).stream())
            .toList();
    @Nullable LedgerEntry own =
        latest.stream().filter(entry -> !isVisitors(entry)).max(Precedence.RULE).orElse(null);
    List<LedgerEntry> standing =
        latest.stream().filter(entry -> own == null || !outweighs(own, entry)).toList();
    return Stream.of(standing.stream().filter(ended.negate()).toList(), standing)
        .flatMap(some -> some.stream().max(PROTECTION).stream())
        .findFirst();
  }

  private static boolean outweighs(LedgerEntry own, LedgerEntry entry) {
    return isVisitors(entry) && own.decidedAt().isAfter(entry.decidedAt());
  }

  private static boolean isVisitors(LedgerEntry entry) {
    return entry.decision().subject().kind() == SubjectKind.VISITOR;
  }
}
