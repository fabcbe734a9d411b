package se.diplomagroup.integritet.consent.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P24")
class SubjectChangesTest {

  private final FakeLog log = new FakeLog();
  private final Remembering memory = new Remembering();
  private final UUID person = UUID.randomUUID();

  @Test
  void memoryIsNotUsedBeforeTheFirstLook() {
    assertThat(replica(Settings.USUAL).isFresh()).isFalse();
  }

  @Test
  void theFirstLookForgetsEverything() {
    SubjectChanges changes = looking(Settings.USUAL);
    assertThat(changes.isFresh()).isTrue();
    assertThat(memory.forgotEverything()).isEqualTo(1);
  }

  @Test
  void whatWasCommittedBeforeTheLookIsForgottenWhenItIsAcknowledged() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.tell(person);
    changes.catchUp();
    assertThat(memory.hasForgotten(person)).isTrue();
    assertThat(memory.forgotEverything()).isEqualTo(1);
  }

  @Test
  void aLookDoesNotServeWhoCommittedAfterItBegan() {
    SubjectChanges changes = looking(Settings.USUAL);
    CountDownLatch gate = log.holdUpTheNext();
    CompletableFuture<Void> first = CompletableFuture.runAsync(changes::catchUp);
    await().until(() -> log.begun() == 2);
    log.tell(person);
    CompletableFuture<Void> late = CompletableFuture.runAsync(changes::catchUp);
    assertThat(late).isNotDone();
    gate.countDown();
    assertThat(first).succeedsWithin(Duration.ofSeconds(10));
    assertThat(late).succeedsWithin(Duration.ofSeconds(10));
    assertThat(memory.hasForgotten(person)).isTrue();
    assertThat(log.begun()).isEqualTo(3);
  }

  @Test
  void oneLookServesAllWhoWaitedForTheOneBefore() throws InterruptedException {
    SubjectChanges changes = looking(Settings.USUAL);
    CountDownLatch gate = log.holdUpTheNext();
    CompletableFuture<Void> first = CompletableFuture.runAsync(changes::catchUp);
    await().until(() -> log.begun() == 2);
    List<Thread> waiting =
        Stream.generate(() -> Thread.ofPlatform().start(changes::catchUp)).limit(50).toList();
    await()
        .until(() -> waiting.stream().allMatch(it -> it.getState() == Thread.State.TIMED_WAITING));
    gate.countDown();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(first).succeedsWithin(Duration.ofSeconds(10));
    assertThat(log.begun()).isEqualTo(3);
  }

  @Test
  void whoWaitsInVainIsAcknowledgedAndMemoryIsNotUsedUntilALookHasSeenIt() {
    SubjectChanges changes = looking(Settings.USUAL.patience(Duration.ofMillis(50)));
    CountDownLatch gate = log.holdUpTheNext();
    CompletableFuture<Void> hanging = CompletableFuture.runAsync(changes::catchUp);
    await().until(() -> log.begun() == 2);
    log.tell(person);
    changes.catchUp();
    assertThat(changes.isFresh()).isFalse();
    gate.countDown();
    assertThat(hanging).succeedsWithin(Duration.ofSeconds(10));
    assertThat(changes.isFresh()).as("that look began before the change").isFalse();
    changes.catchUp();
    assertThat(changes.isFresh()).isTrue();
    assertThat(memory.hasForgotten(person)).isTrue();
  }

  @Test
  void memoryIsNotUsedAfterALookThatFailedAndEverythingIsForgottenAfterTheNext() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.fail(true);
    log.tell(person);
    changes.catchUp();
    assertThat(changes.isFresh()).isFalse();
    assertThat(changes.failures()).isEqualTo(1);
    log.fail(false);
    changes.catchUp();
    assertThat(changes.isFresh()).isTrue();
    assertThat(memory.forgotEverything()).isEqualTo(2);
  }

  @Test
  void memoryIsNotUsedLongAfterTheLastLook() {
    SubjectChanges changes = looking(Settings.USUAL.freshFor(Duration.ofMillis(20)));
    await().atMost(Duration.ofSeconds(10)).until(() -> !changes.isFresh());
  }

  @Test
  void aSlowLookIsAsOldAsItsBeginning() {
    SubjectChanges changes = looking(Settings.USUAL.freshFor(Duration.ofMillis(100)));
    CountDownLatch gate = log.holdUpTheNext();
    CompletableFuture<Void> slow = CompletableFuture.runAsync(changes::catchUp);
    await().pollDelay(Duration.ofMillis(150)).until(() -> log.begun() == 2);
    gate.countDown();
    assertThat(slow).succeedsWithin(Duration.ofSeconds(10));
    assertThat(changes.isFresh()).isFalse();
  }

  @Test
  void tooManyChangesForgetEverything() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.overflow();
    changes.catchUp();
    assertThat(changes.isFresh()).isTrue();
    assertThat(memory.forgotEverything()).isEqualTo(2);
  }

  @Test
  void aDatabaseThatIsNotAsFarAsItWasForgetsEverything() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.goBack();
    changes.catchUp();
    assertThat(memory.forgotEverything()).isEqualTo(2);
  }

  @Test
  void rulesThatChangedAreReadBeforeTheChangeIsAcknowledged() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.tellOfRules();
    changes.catchUp();
    assertThat(memory.readTheRules()).isEqualTo(2);
    assertThat(memory.forgotEverything()).isEqualTo(1);
  }

  @Test
  void memoryIsNotUsedWhileRulesThatChangedCannotBeRead() {
    SubjectChanges changes = looking(Settings.USUAL);
    log.tellOfRules();
    memory.fail(true);
    changes.catchUp();
    assertThat(changes.isFresh()).isFalse();
    memory.fail(false);
    changes.catchUp();
    assertThat(changes.isFresh()).isTrue();
    assertThat(memory.readTheRules()).isEqualTo(2);
  }

  @Test
  void anInterruptedCallerIsAcknowledgedAndMemoryIsNotUsed() {
    SubjectChanges changes = looking(Settings.USUAL);
    Thread.currentThread().interrupt();
    changes.catchUp();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(changes.isFresh()).isFalse();
  }

  private SubjectChanges looking(ChangeSettings settings) {
    SubjectChanges changes = replica(settings);
    changes.catchUp();
    return changes;
  }

  private SubjectChanges replica(ChangeSettings settings) {
    return new SubjectChanges(log, List.of(memory), List.of(memory), settings);
  }
}
