package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P24")
class PrecedenceTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void theDecisionThatWasMadeLastCounts() {
    LedgerEntry first = Entries.entry(Choice.WITHDRAWN, NOON, 1);
    LedgerEntry last = Entries.entry(Choice.GIVEN, NOON.plusSeconds(1), 2);
    assertThat(Precedence.RULE.of(List.of(first, last))).contains(last);
  }

  @Test
  void aDecisionMadeEarlierAndToldLaterChangesNothing() {
    LedgerEntry withdrawal = Entries.entry(Choice.WITHDRAWN, NOON, 1);
    LedgerEntry toldLate = Entries.entry(Choice.GIVEN, NOON.minusSeconds(60), 2);
    assertThat(Precedence.RULE.of(List.of(withdrawal, toldLate))).contains(withdrawal);
  }

  @Test
  void ofSimultaneousDecisionsTheMostProtectiveCounts() {
    LedgerEntry given = Entries.entry(Choice.GIVEN, NOON, 4);
    LedgerEntry expired = Entries.entry(Choice.EXPIRED, NOON, 3);
    LedgerEntry refused = Entries.entry(Choice.REFUSED, NOON, 2);
    LedgerEntry withdrawn = Entries.entry(Choice.WITHDRAWN, NOON, 1);
    assertThat(Precedence.RULE.of(List.of(given, expired))).contains(expired);
    assertThat(Precedence.RULE.of(List.of(expired, refused))).contains(refused);
    assertThat(Precedence.RULE.of(List.of(refused, withdrawn, given))).contains(withdrawn);
  }

  @Test
  void ofEqualDecisionsTheGreaterIdCounts() {
    LedgerEntry smaller = withId("00000000-0000-4000-8000-000000000001");
    LedgerEntry greater = withId("f0000000-0000-4000-8000-000000000001");
    assertThat(Precedence.RULE.of(List.of(greater, smaller))).contains(greater);
  }

  /// Every order of arrival of few decisions.
  @ParameterizedTest
  @MethodSource("seeds")
  void everyPermutationOfArrivalGivesTheSameState(long seed) {
    List<LedgerEntry> decisions = decisions(new Random(seed), 5);
    LedgerEntry counts = Precedence.RULE.of(decisions).orElseThrow();
    for (List<LedgerEntry> arrival : permutations(decisions)) {
      assertThat(Precedence.RULE.of(arrival)).contains(counts);
    }
  }

  /// Random orders of arrival of many decisions, taken in one at a time.
  @ParameterizedTest
  @MethodSource("seeds")
  void takingInOneAtATimeGivesTheSameStateAsAllAtOnce(long seed) {
    Random random = new Random(seed);
    List<LedgerEntry> decisions = decisions(random, 40);
    LedgerEntry counts = Precedence.RULE.of(decisions).orElseThrow();
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(decisions, random);
      LedgerEntry state =
          decisions.stream()
              .reduce((a, b) -> Precedence.RULE.compare(a, b) >= 0 ? a : b)
              .orElseThrow();
      assertThat(state).isEqualTo(counts);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRuleIsATotalOrder(long seed) {
    List<LedgerEntry> some = decisions(new Random(seed), 12);
    for (LedgerEntry a : some) {
      for (LedgerEntry b : some) {
        int ab = Integer.signum(Precedence.RULE.compare(a, b));
        assertThat(ab).isEqualTo(-Integer.signum(Precedence.RULE.compare(b, a)));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        for (LedgerEntry c : some) {
          if (ab > 0 && Precedence.RULE.compare(b, c) > 0) {
            assertThat(Precedence.RULE.compare(a, c)).isPositive();
          }
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  /// Few instants and few choices, so that ties are common.
  private static List<LedgerEntry> decisions(Random random, int howMany) {
    List<LedgerEntry> decisions = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      decisions.add(
          Entries.entry(
              new UUID(random.nextLong(), random.nextLong()),
              Choice.values()[random.nextInt(4)],
              NOON.plusSeconds(random.nextInt(3)),
              i + 1,
              null));
    }
    return decisions;
  }

  private static List<List<LedgerEntry>> permutations(List<LedgerEntry> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<LedgerEntry>> all = new ArrayList<>();
    for (LedgerEntry head : items) {
      List<LedgerEntry> rest = new ArrayList<>(items);
      rest.remove(head);
      for (List<LedgerEntry> tail : permutations(rest)) {
        List<LedgerEntry> one = new ArrayList<>();
        one.add(head);
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  private static LedgerEntry withId(String id) {
    return Entries.entry(UUID.fromString(id), Choice.GIVEN, NOON, 1, null);
  }
}
