package se.diplomagroup.integritet.localstack.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;

/// Plays the ten steps in order and prints what was expected and what was observed. Each run makes
/// up companies and people of its own, so it can be played again on the same data.
public final class Journey {

  private static final int RUN_LETTERS = 5;

  private final Stage stage;
  private final Clock clock;

  public Journey(Stage stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  /// Plays the journey.
  ///
  /// @return whether every check held
  public boolean play(PrintStream out) {
    long seed = clock.millis();
    SplittableRandom random = new SplittableRandom(seed);
    String run = runName(random);
    World world = new World(stage, clock, run);
    Report report = new Report(out);
    report.title(run);
    List<Chapter> chapters =
        List.of(
            new PolicyChapter(),
            new CustomersChapter(new People(random, run)),
            new DecisionsChapter(),
            new TrainingChapter(),
            new NewsletterChapter(),
            new ExtractChapter(),
            new ContractEndChapter(),
            new HeldErasureChapter(),
            new AfterErasureChapter(),
            new ProofChapter());
    play(chapters, world, report);
    return report.close((clock.millis() - seed) / 1000.0);
  }

  /// What a chapter makes, the next ones need: the first that breaks is the last.
  private static void play(List<Chapter> chapters, World world, Report report) {
    try {
      for (Chapter chapter : chapters) {
        report.chapter(chapter.title());
        chapter.play(world, report);
      }
    } catch (JourneyBroken broken) {
      report.broken(broken);
    }
  }

  private static String runName(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < RUN_LETTERS; i++) {
      name.append((char) ('a' + random.nextInt('a', 'z' + 1) - 'a'));
    }
    return name.toString();
  }
}
