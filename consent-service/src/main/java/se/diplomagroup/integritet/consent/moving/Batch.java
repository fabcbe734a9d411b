package se.diplomagroup.integritet.consent.moving;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.diplomagroup.integritet.consent.moving.LineReader.Reading;

/// Neighbouring lines of a file that share a transaction, as they were read.
///
/// @param lines those that are not blank
/// @param decisionIds the ids of the decisions that they tell
record Batch(long firstLine, long lastLine, List<ReadLine> lines, Set<UUID> decisionIds) {

  record ReadLine(long number, Reading reading) {}

  /// @param lines at least one
  static Batch of(List<Line> lines, LineReader reader) {
    List<ReadLine> read =
        lines.stream()
            .filter(line -> !line.isBlank())
            .map(line -> new ReadLine(line.number(), reading(line, reader)))
            .toList();
    Set<UUID> ids = read.stream().flatMap(Batch::decisionId).collect(toUnmodifiableSet());
    return new Batch(lines.getFirst().number(), lines.getLast().number(), read, ids);
  }

  /// Whether the two tell the same decision, and what becomes of it depends on which comes first.
  boolean overlaps(Batch other) {
    return !Collections.disjoint(decisionIds, other.decisionIds);
  }

  List<Reading> readings() {
    return lines.stream().map(ReadLine::reading).toList();
  }

  private static Reading reading(Line line, LineReader reader) {
    return line.tooLong()
        ? LineReader.unreadable("too-long", "The line is longer than a decision may be.")
        : reader.read(line);
  }

  private static Stream<UUID> decisionId(ReadLine line) {
    return line.reading() instanceof Reading.Decision(var command)
        ? Stream.ofNullable(command.decisionId())
        : Stream.empty();
  }
}
