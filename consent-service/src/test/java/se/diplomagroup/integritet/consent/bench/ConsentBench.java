package se.diplomagroup.integritet.consent.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import se.diplomagroup.integritet.consent.bench.LoadPlan.Kind;
import se.diplomagroup.integritet.consent.bench.LoadPlan.People;
import se.diplomagroup.integritet.consent.bench.LoadPlan.Time;
import se.diplomagroup.integritet.consent.packaged.PackagedService;
import se.diplomagroup.integritet.localstack.bench.BenchmarkReport;
import se.diplomagroup.integritet.localstack.bench.Measurement;
import se.diplomagroup.integritet.localstack.bench.Target;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Measures the packaged service over HTTP, with tokens that it checks and a database that waits
/// for its disk: decisions against what a bare client gets out of the same database, permission
/// against a static document of the same process, and permission in a small ledger against a large
/// one.
public final class ConsentBench {

  private static final int SMALL = 10_000;
  private static final long LARGE = 10_000_000;
  private static final int CONNECTIONS = 64;
  private static final int DECIDING = 512;

  /// So many persons are asked about again and again, in a small ledger and in a large one.
  private static final int ASKED_ABOUT = SMALL / LedgerFill.EACH;

  /// Of the bare client and of the service alike.
  private static final Time RATE = new Time(100, true, 3, 4);

  private static final int ROUNDS = 3;
  private static final Time WARM_UP = new Time(0, 1, 8);
  private static final Time ROUND = new Time(1, 1, 4);
  private static final Time STEADY = new Time(20, 1, 20);

  /// Files that move in have millions of lines: what is measured is a process that has compiled the
  /// code that reads them.
  private static final int MOVED_TO_WARM_UP = 100_000;

  /// So many of those at most.
  private static final int FILES_TO_WARM_UP = 15;

  private static final int MOVED = 200_000;

  private static final int LISTED = 100_000;

  private final TestStack stack = TestStack.current();
  private final BenchmarkReport report = new BenchmarkReport("consent");
  private final long large;

  private ConsentBench(long large) {
    this.large = large;
  }

  /// @param arguments `--json` prints the rows as JSON; `--decisions=` is the size of the large
  ///   ledger (10,000,000); `--only=decisions`, `--only=permission` and `--only=import` choose a
  ///   part
  public static void main(String[] arguments) throws Exception {
    List<String> chosen = List.of(arguments);
    long large =
        chosen.stream()
            .filter(it -> it.startsWith("--decisions="))
            .map(it -> Long.parseLong(it.substring("--decisions=".length())))
            .findFirst()
            .orElse(LARGE);
    ConsentBench bench = new ConsentBench(large);
    if (chooses(chosen, "decisions")) {
      bench.decisions();
    }
    if (chooses(chosen, "import")) {
      bench.moving();
    }
    if (chooses(chosen, "permission")) {
      bench.permission();
    }
    System.exit(bench.report.print(chosen.contains("--json")));
  }

  private static boolean chooses(List<String> chosen, String part) {
    return chosen.contains("--only=" + part)
        || chosen.stream().noneMatch(it -> it.startsWith("--only="));
  }

  private void decisions()
      throws IOException, InterruptedException, SQLException, ExecutionException {
    try (TestDatabase database = stack.newDatabase();
        PackagedService service = PackagedService.start(stack, database, Map.of())) {
      progress("a bare client inserts ledger and outbox rows");
      double bare = BareInserts.measure(database, RATE);
      progress("decisions, as many as the service takes");
      People everybody = new People(0, 1_000_000_000L, false);
      LoadResult most =
          LoadClient.run(
              new LoadPlan(Kind.DECISION, DECIDING, 0, RATE, everybody, service.access()));
      add(
          new Measurement(
              "durable decisions over HTTP",
              most.perSecond(),
              "/s",
              bare,
              "bare JDBC, 32 connections",
              new Target.TimesTheLimit(1.5)));
      int half = (int) (most.perSecond() / 2);
      progress("decisions, %,d a second".formatted(half));
      LoadResult steady =
          LoadClient.run(
              new LoadPlan(Kind.DECISION, DECIDING, half, STEADY, everybody, service.access()));
      add(
          new Measurement(
              "decisions at half of that (%,d/s), p99".formatted(half),
              steady.p99(),
              "ms",
              steady.p50(),
              "p50",
              new Target.Below(50)));
    }
  }

  private void moving() throws IOException, InterruptedException, SQLException {
    try (TestDatabase database = stack.newDatabase();
        PackagedService service = PackagedService.start(stack, database, Map.of())) {
      ImportLoad load = new ImportLoad(service.access());
      progress("moving %,d decisions in at a time, to warm up".formatted(MOVED_TO_WARM_UP));
      Settling settling = new Settling(FILES_TO_WARM_UP);
      double rate;
      do {
        rate = load.move(MOVED_TO_WARM_UP);
      } while (!settling.after((long) rate));
      progress("moving %,d decisions in".formatted(MOVED));
      double moved = load.move(MOVED);
      double published = secondsUntilPublished(database);
      progress("the same rows by COPY");
      add(
          new Measurement(
              "import of a file",
              moved,
              "/s",
              BareCopy.measure(database, MOVED),
              "COPY of the rows",
              new Target.AtLeast(20_000)));
      add(
          new Measurement(
              "from there until all its events are out",
              published,
              "s",
              MOVED / moved,
              "s the import took",
              new Target.None()));
    }
  }

  /// How long what waits in the outbox takes to be published.
  private static double secondsUntilPublished(TestDatabase database)
      throws SQLException, InterruptedException {
    long began = System.nanoTime();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      while (waits(statement)) {
        Thread.sleep(20);
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static boolean waits(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select exists (select from outbox)")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void permission() throws IOException, InterruptedException, SQLException {
    try (TestDatabase database = stack.newDatabase()) {
      Asked small;
      try (PackagedService service = PackagedService.start(stack, database, Map.of())) {
        progress("filling a ledger of %,d decisions".formatted(SMALL));
        new LedgerFill(database).people(0, ASKED_ABOUT);
        small = asked(service, new People(0, ASKED_ABOUT, false), SMALL);
        add(
            new Measurement(
                "permission over HTTP",
                small.permission(),
                "/s",
                small.document(),
                "static JSON",
                new Target.TimesTheLimit(0.7)));
        progress("permission, 2,000 a second");
        LoadResult steady =
            LoadClient.run(plan(Kind.PERMISSION, 2_000, STEADY, service, ASKED_ABOUT));
        LoadResult document =
            LoadClient.run(plan(Kind.STATIC, 2_000, STEADY, service, ASKED_ABOUT));
        add(
            new Measurement(
                "permission at 2,000/s, p99",
                steady.p99(),
                "ms",
                document.p99(),
                "static JSON",
                new Target.Below(5)));
        progress("filling it up to %,d decisions".formatted(large));
        new LedgerFill(database).people(ASKED_ABOUT, large / LedgerFill.EACH);
        People spread = new People(large / LedgerFill.EACH - ASKED_ABOUT, ASKED_ABOUT, false);
        Asked much = asked(service, spread, large);
        add(
            new Measurement(
                "permission among %,d decisions".formatted(large),
                much.permission(),
                "/s",
                small.permission(),
                "among %,d".formatted(SMALL),
                new Target.TimesTheLimit(0.8)));
        progress("permission of persons who are not in memory");
        People everybody = new People(0, large / LedgerFill.EACH, true);
        add(
            new Measurement(
                "permission that has to be read",
                measure(Kind.PERMISSION, ROUND, everybody, service),
                "/s",
                much.permission(),
                "from memory",
                new Target.None()));
        agreed(service);
      }
    }
  }

  private void agreed(PackagedService service) throws IOException, InterruptedException {
    progress("who agreed, all of them");
    AgreedList list = AgreedList.read(service.access());
    long people = large / LedgerFill.EACH;
    if (list.people() != people) {
      throw new IllegalStateException(
          "%,d are on the list, %,d have agreed".formatted(list.people(), people));
    }
    add(
        new Measurement(
            "who agreed, per %,d people".formatted(LISTED),
            list.secondsPer(LISTED),
            "s",
            list.seconds(),
            "s all %,d".formatted(people),
            new Target.Below(2)));
  }

  /// @param permission answers a second
  /// @param document static documents a second, measured in between
  private record Asked(double permission, double document) {}

  private static Asked asked(PackagedService service, People people, long size)
      throws IOException, InterruptedException {
    progress("permission among %,d decisions, as many as the service answers".formatted(size));
    List<Double> permissions = new ArrayList<>();
    List<Double> documents = new ArrayList<>();
    measure(Kind.STATIC, WARM_UP, people, service);
    measure(Kind.PERMISSION, WARM_UP, people, service);
    for (int round = 0; round < ROUNDS; round++) {
      documents.add(measure(Kind.STATIC, ROUND, people, service));
      permissions.add(measure(Kind.PERMISSION, ROUND, people, service));
    }
    return new Asked(median(permissions), median(documents));
  }

  private static double measure(Kind kind, Time time, People people, PackagedService service)
      throws IOException, InterruptedException {
    return LoadClient.run(new LoadPlan(kind, CONNECTIONS, 0, time, people, service.access()))
        .perSecond();
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static LoadPlan plan(
      Kind kind, int rate, Time time, PackagedService service, long people) {
    return new LoadPlan(
        kind, CONNECTIONS, rate, time, new People(0, people, false), service.access());
  }

  /// A run takes minutes; whoever waits sees what there is.
  private void add(Measurement row) {
    report.add(row);
    progress(
        "→ %s: %s %s, %s %s"
            .formatted(
                row.what(),
                Target.shown(row.figure()),
                row.unit(),
                Target.shown(row.limit()),
                row.limitOf()));
  }

  private static void progress(String what) {
    System.err.println("  " + what);
  }
}
