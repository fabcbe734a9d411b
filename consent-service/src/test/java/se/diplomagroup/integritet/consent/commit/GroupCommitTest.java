package se.diplomagroup.integritet.consent.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

class GroupCommitTest {

  private final List<List<Integer>> groups = new ArrayList<>();
  private final CountDownLatch firstIsHeld = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);

  @AfterEach
  void close() {
    letGo.countDown();
  }

  @Test
  void whatComesWhileOthersAreCommittedIsCommittedTogether() throws InterruptedException {
    try (GroupCommit<Integer, Integer> commits = commits(100, 100)) {
      CompletableFuture<Integer> first = commits.submit(0);
      assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
      List<CompletableFuture<Integer>> rest = new ArrayList<>();
      IntStream.rangeClosed(1, 20).forEach(i -> rest.add(commits.submit(i)));
      awaitQueued(commits, 20);
      letGo.countDown();
      assertThat(first.join()).isEqualTo(0);
      assertThat(rest.stream().map(CompletableFuture::join).toList())
          .isEqualTo(IntStream.rangeClosed(1, 20).map(i -> i * 2).boxed().toList());
      assertThat(groups).hasSize(2);
    }
  }

  @Test
  void aGroupHasALimit() throws InterruptedException {
    try (GroupCommit<Integer, Integer> commits = commits(4, 100)) {
      CompletableFuture<Integer> first = commits.submit(0);
      assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
      List<CompletableFuture<Integer>> rest = new ArrayList<>();
      IntStream.rangeClosed(1, 10).forEach(i -> rest.add(commits.submit(i)));
      awaitQueued(commits, 10);
      letGo.countDown();
      first.join();
      rest.forEach(CompletableFuture::join);
      assertThat(groups).allMatch(group -> group.size() <= 4);
    }
  }

  @Test
  void whoFindsTheQueueFullIsToldAtOnce() throws InterruptedException {
    try (GroupCommit<Integer, Integer> commits = commits(10, 1)) {
      CompletableFuture<Integer> first = commits.submit(0);
      assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Integer> second = commits.submit(1);
      awaitQueued(commits, 1);
      assertThatThrownBy(() -> commits.submit(2)).isInstanceOf(ProblemException.class);
      letGo.countDown();
      assertThat(first.join()).isEqualTo(0);
      assertThat(second.join()).isEqualTo(2);
    }
  }

  @Test
  void anItemThatCannotBeWrittenTakesNobodyWithIt() throws InterruptedException {
    try (GroupCommit<Integer, Integer> commits = commits(100, 100)) {
      CompletableFuture<Integer> first = commits.submit(0);
      assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Integer> good = commits.submit(1);
      CompletableFuture<Integer> bad = commits.submit(-1);
      CompletableFuture<Integer> alsoGood = commits.submit(2);
      awaitQueued(commits, 3);
      letGo.countDown();
      first.join();
      assertThat(good.join()).isEqualTo(2);
      assertThat(alsoGood.join()).isEqualTo(4);
      assertThatThrownBy(bad::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void manyItemsInARowThatCannotBeWrittenTakeNobodyWithThem() throws InterruptedException {
    RuntimeException outOfRange = new SqlFailure(new SQLException("out of range", "22008"));
    for (RuntimeException failure : List.of(new IllegalStateException(), outOfRange)) {
      List<CompletableFuture<Integer>> bad = new ArrayList<>();
      CompletableFuture<Integer> good = afterThreeThatFail(failure, bad);
      assertThat(bad).allMatch(CompletableFuture::isCompletedExceptionally);
      assertThat(good.join()).isEqualTo(2);
    }
  }

  @Test
  void whoComesAfterTwoThatFoundNoDatabaseIsNotTried() throws InterruptedException {
    for (@Nullable String state : Arrays.asList("08006", "57P01", "53300", null)) {
      List<CompletableFuture<Integer>> bad = new ArrayList<>();
      RuntimeException failure = new SqlFailure(new SQLException("no database", state));
      CompletableFuture<Integer> last = afterThreeThatFail(new IllegalStateException(failure), bad);
      assertThat(bad).allMatch(CompletableFuture::isCompletedExceptionally);
      bad.forEach(GroupCommitTest::assertBusy);
      assertBusy(last);
      assertThat(groups).doesNotContain(List.of(1));
    }
  }

  @Test
  void whoseItemTheDatabaseDoesNotTakeJustNowIsToldToComeAgain() throws InterruptedException {
    List<Throwable> passing = new ArrayList<>();
    for (String state : List.of("40001", "40P01", "55P03", "23505")) {
      passing.add(new SqlFailure(new SQLException("not now", state)));
    }
    passing.add(new RollbackException());
    for (Throwable failure : passing) {
      List<CompletableFuture<Integer>> bad = new ArrayList<>();
      CompletableFuture<Integer> good = afterThreeThatFail(new IllegalStateException(failure), bad);
      bad.forEach(GroupCommitTest::assertBusy);
      assertThat(good.join()).isEqualTo(2);
    }
  }

  @Test
  void whoWaitsTooLongIsToldToComeAgain() throws InterruptedException {
    try (GroupCommit<Integer, Integer> commits =
        new GroupCommit<>("test", 1, 1, Duration.ZERO, Duration.ofMillis(100), 100, this::write)) {
      CompletableFuture<Integer> underway = commits.submit(0);
      assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Integer> queued = commits.submit(1);
      await().until(() -> underway.isDone() && queued.isDone());
      assertBusy(underway);
      assertBusy(queued);
      awaitQueued(commits, 0);
      letGo.countDown();
      assertThat(commits.submit(2).orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4);
    }
    assertThat(groups).containsExactly(List.of(0), List.of(2));
  }

  @Test
  void aGroupThatFollowsAnotherGathersFirst() {
    letGo.countDown();
    try (GroupCommit<Integer, Integer> commits = paced(Duration.ofMillis(300))) {
      commits.submit(1).join();
      CompletableFuture<Integer> second = commits.submit(2);
      CompletableFuture<Integer> third = commits.submit(3);
      second.join();
      third.join();
    }
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void whoComesAfterAQuietTimeDoesNotWait() {
    letGo.countDown();
    try (GroupCommit<Integer, Integer> commits = paced(Duration.ofDays(1))) {
      assertThat(commits.submit(1).orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(2);
    }
  }

  @Test
  void whatWasTakenIsWrittenBeforeItCloses() throws InterruptedException {
    GroupCommit<Integer, Integer> commits = commits(100, 100);
    CompletableFuture<Integer> first = commits.submit(0);
    assertThat(firstIsHeld.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Integer> second = commits.submit(5);
    awaitQueued(commits, 1);
    letGo.countDown();
    commits.close();
    assertThat(first.join()).isEqualTo(0);
    assertThat(second.join()).isEqualTo(10);
    assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(ProblemException.class);
  }

  /// What becomes of an item in a group after three that fail, once all of them are settled.
  private CompletableFuture<Integer> afterThreeThatFail(
      RuntimeException failure, List<CompletableFuture<Integer>> bad) throws InterruptedException {
    groups.clear();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Function<List<Integer>, List<Integer>> write =
        items -> {
          if (items.contains(0)) {
            held.countDown();
            assertThatNoException().isThrownBy(() -> released.await(10, TimeUnit.SECONDS));
          }
          groups.add(items);
          if (items.contains(-1)) {
            throw failure;
          }
          return items.stream().map(item -> item * 2).toList();
        };
    try (GroupCommit<Integer, Integer> commits = new GroupCommit<>("test", 1, 100, 100, write)) {
      commits.submit(0);
      assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
      IntStream.range(0, 3).forEach(_ -> bad.add(commits.submit(-1)));
      CompletableFuture<Integer> last = commits.submit(1);
      awaitQueued(commits, 4);
      released.countDown();
      await().until(last::isDone);
      return last;
    }
  }

  private static void assertBusy(CompletableFuture<Integer> result) {
    assertThatThrownBy(result::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem().status()).isEqualTo(503));
  }

  private static void awaitQueued(GroupCommit<Integer, Integer> commits, int howMany) {
    await().until(() -> commits.waiting() == howMany);
  }

  /// The first group is held until it is let go.
  private GroupCommit<Integer, Integer> commits(int most, int capacity) {
    return new GroupCommit<>("test", 1, most, capacity, this::write);
  }

  private GroupCommit<Integer, Integer> paced(Duration pace) {
    return new GroupCommit<>("test", 1, 10, pace, 100, this::write);
  }

  private List<Integer> write(List<Integer> items) {
    if (firstIsHeld.getCount() > 0) {
      firstIsHeld.countDown();
      awaitLetGo();
    }
    groups.add(items);
    if (items.contains(-1)) {
      throw new IllegalStateException("cannot be written");
    }
    return items.stream().map(item -> item * 2).toList();
  }

  private void awaitLetGo() {
    boolean interrupted = false;
    while (letGo.getCount() > 0) {
      try {
        letGo.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
