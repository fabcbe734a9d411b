package se.diplomagroup.integritet.kit.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Processes whose threads run one at a time, from point to point, in an order drawn from a seed.
/// The fakes behind the ports call [#point] before and after everything they do; there a process
/// may be killed, and another thread goes on. A killed process is started anew.
public final class Simulation {

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
  private static final int POINTS_AT_MOST = 60_000;
  private static final long MEAN_STEP_NANOS = 20_000_000;
  private static final int PAUSE_ONE_IN = 60;
  private static final long PAUSE_NANOS = 7_000_000_000L;

  /// Something that a process does, again and again.
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private final Random random;
  private final CrashPlan plan;
  private final List<Actor> actors = new ArrayList<>();
  private final Semaphore control = new Semaphore(0);
  private boolean crashing = true;
  private boolean calm;
  private boolean over;
  private long points;
  private long kills;
  private long nanos = 1;

  public Simulation(long seed, CrashPlan plan) {
    this.random = new Random(seed);
    this.plan = plan;
  }

  /// Without pauses that are longer than a lease.
  public Simulation calm() {
    calm = true;
    return this;
  }

  /// A process: it is started now and after every kill, and adds its threads.
  public void process(Consumer<Process> start) {
    start.accept(new Process(start));
  }

  /// Runs until the goal is reached, then lets every thread go.
  ///
  /// @throws AssertionError if it is not reached, however long it takes
  public void run(BooleanSupplier goal) throws InterruptedException {
    try (ExecutorService scheduler = Executors.newVirtualThreadPerTaskExecutor()) {
      scheduler
          .submit(() -> {
            schedule(goal);
            return null;
          })
          .get();
    } catch (ExecutionException e) {
      throw new AssertionError("the simulation failed", e.getCause());
    }
  }

  private void schedule(BooleanSupplier goal) throws InterruptedException {
    try {
      while (!goal.getAsBoolean()) {
        step();
      }
    } finally {
      end();
    }
  }

  /// A place in a fake where a process may be killed and another may go on.
  public void point() {
    Actor actor = CURRENT.get();
    points++;
    if (crashing && plan.killsAt(points)) {
      kills++;
      actor.process.dead = true;
    }
    actor.yield(() -> true);
  }

  /// Waits, like on a lock, until the condition holds.
  public void await(BooleanSupplier condition) {
    CURRENT.get().yield(condition);
  }

  /// From now on nobody is killed any more.
  public void stopCrashing() {
    crashing = false;
  }

  public Random random() {
    return random;
  }

  /// The time, which goes on while others run.
  public long nanoTime() {
    return nanos;
  }

  public long points() {
    return points;
  }

  public long kills() {
    return kills;
  }

  private void step() throws InterruptedException {
    if (points > POINTS_AT_MOST) {
      throw new AssertionError("does not come to an end");
    }
    nanos += random.nextLong(2 * MEAN_STEP_NANOS);
    if (!calm && random.nextInt(PAUSE_ONE_IN) == 0) {
      nanos += PAUSE_NANOS;
    }
    List<Actor> ready = actors.stream().filter(Actor::ready).toList();
    if (ready.isEmpty()) {
      throw new AssertionError("everybody waits for somebody");
    }
    ready.get(random.nextInt(ready.size())).resume();
    restart();
  }

  private void restart() {
    List<Process> gone =
        actors.stream().filter(Actor::finished).map(actor -> actor.process).distinct().toList();
    for (Process process : gone) {
      List<Actor> own = actors.stream().filter(actor -> actor.process == process).toList();
      if (own.stream().allMatch(Actor::finished)) {
        actors.removeAll(own);
        if (process.dead) {
          process(process.start);
        }
      }
    }
  }

  private void end() throws InterruptedException {
    over = true;
    for (Actor actor : actors) {
      while (!actor.finished()) {
        actor.resume();
      }
    }
    for (Actor actor : actors) {
      if (actor.failure != null) {
        throw new AssertionError("a thread failed", actor.failure);
      }
    }
  }

  /// One life of a process.
  public final class Process {

    private final Consumer<Process> start;
    private boolean dead;

    private Process(Consumer<Process> start) {
      this.start = start;
    }

    /// A thread that repeats its work.
    public void repeat(Work work) {
      actors.add(
          new Actor(
              this,
              () -> {
                while (true) {
                  point();
                  work.run();
                }
              }));
    }

    /// A thread that does its work once. Killed, it is started anew with its process.
    public void once(Work work) {
      actors.add(new Actor(this, work));
    }
  }

  private final class Actor {

    private final Process process;
    private final Semaphore go = new Semaphore(0);
    private final Thread thread;
    private volatile BooleanSupplier condition = () -> true;
    private volatile boolean done;
    private volatile @Nullable Throwable failure;

    private Actor(Process process, Work work) {
      this.process = process;
      this.thread =
          Thread.ofVirtual()
              .unstarted(() -> ScopedValue.where(CURRENT, this).run(() -> live(work)));
      thread.start();
    }

    /// A crash is the end of the process, and no failure of the simulation. Anything else is, error
    /// or exception.
    private void live(Work work) {
      go.acquireUninterruptibly();
      FutureTask<@Nullable Void> life =
          new FutureTask<>(() -> {
            checkAlive();
            work.run();
            return null;
          });
      life.run();
      if (life.state() == Future.State.FAILED && !(life.exceptionNow() instanceof Crash)) {
        failure = life.exceptionNow();
      }
      done = true;
      control.release();
    }

    private boolean ready() {
      return !done && (process.dead || condition.getAsBoolean());
    }

    private boolean finished() {
      return done;
    }

    private void resume() throws InterruptedException {
      go.release();
      control.acquire();
      Throwable thrown = failure;
      if (thrown != null && !over) {
        throw new AssertionError("a thread failed", thrown);
      }
    }

    private void yield(BooleanSupplier until) {
      checkAlive();
      condition = until;
      control.release();
      go.acquireUninterruptibly();
      condition = () -> true;
      checkAlive();
    }

    private void checkAlive() {
      if (process.dead || over) {
        throw new Crash();
      }
    }
  }
}
