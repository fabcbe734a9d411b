package se.diplomagroup.integritet.consent.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.Systems;

/// Persons, some of whom are linked visitors too, who decide about news in every way: few instants
/// and every choice, told by themselves or by a system, so that ties and ends are common.
public final class RandomHistories {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /// When consents end: so late that no sweep puts it into the ledger in the middle of a test.
  public static final Instant ENDS = NOON.plus(Duration.ofDays(36_500));

  private static final int LONGEST = 12;

  private final Ledger ledger;
  private final Database database;
  private final Random random;
  private final Map<UUID, List<UUID>> visitors = new LinkedHashMap<>();

  public RandomHistories(Ledger ledger, Database database, Random random) {
    this.ledger = ledger;
    this.database = database;
    this.random = random;
  }

  /// Lets some persons decide.
  ///
  /// @return the visitors of each
  public Map<UUID, List<UUID>> of(int persons) {
    for (int i = 0; i < persons; i++) {
      UUID person = UUID.randomUUID();
      decide(Subject.person(person));
      visitors.put(person, new ArrayList<>());
      for (int k = random.nextInt(3); k > 0; k--) {
        UUID visitor = UUID.randomUUID();
        decide(Subject.visitor(visitor));
        database.change(
            "insert into visitor_link (visitor_id, subject_id, linked_at) values (?, ?, now())",
            visitor,
            person);
        visitors.get(person).add(visitor);
      }
    }
    return visitors;
  }

  /// Everything that a person and their visitors have decided.
  public List<LedgerEntry> whole(UUID person, Decisions decisions) {
    List<LedgerEntry> history = new ArrayList<>(decisions.after(person, 0, Integer.MAX_VALUE));
    visitors
        .getOrDefault(person, List.of())
        .forEach(it -> history.addAll(decisions.after(it, 0, Integer.MAX_VALUE)));
    return history;
  }

  private void decide(Subject subject) {
    List<NewDecision> history = new ArrayList<>();
    for (int i = random.nextInt(1, LONGEST); i > 0; i--) {
      Choice choice = Choice.values()[random.nextInt(Choice.values().length)];
      Instant decidedAt = NOON.plusSeconds(random.nextInt(4));
      boolean ends = choice == Choice.GIVEN && random.nextBoolean();
      Actor actor =
          random.nextBoolean()
              ? Actor.self(subject.id())
              : Actor.system(UUID.randomUUID(), Systems.ELEARNING_PLATFORM);
      history.add(
          decision(
              subject,
              Purposes.NEWS,
              choice,
              decidedAt,
              ends ? ENDS.plusSeconds(random.nextInt(5)) : null,
              actor));
    }
    CallTrace.Call call = new CallTrace.Call(UUID.randomUUID(), null);
    ledger.record(history, call).toCompletableFuture().join();
  }

  private NewDecision decision(
      Subject subject,
      Code purpose,
      Choice choice,
      Instant decidedAt,
      @Nullable Instant end,
      Actor actor) {
    return new NewDecision(
        UUID.randomUUID(),
        subject,
        purpose,
        1,
        choice,
        choice == Choice.EXPIRED ? null : shown(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        decidedAt,
        end,
        actor);
  }

  private Shown shown() {
    return database
        .first(
            "select hash from notice_text where version = 1 and language = 'sv'",
            row -> new Shown(1, Language.SWEDISH, new Sha256(row.text("hash"))))
        .orElseThrow();
  }
}
