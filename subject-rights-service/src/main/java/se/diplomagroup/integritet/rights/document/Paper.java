package se.diplomagroup.integritet.rights.document;

import java.util.List;

/// A document to read: the same content becomes HTML and PDF.
///
/// @param language BCP 47
/// @param lead the sentence under the title
/// @param footer stands on every page
public record Paper(
    String language, String title, String lead, List<Section> sections, String footer) {

  public Paper {
    sections = List.copyOf(sections);
  }

  /// A part under a heading: first sentences, then facts, then a table.
  public record Section(
      String heading, int level, List<String> sentences, List<Fact> facts, List<Table> tables) {

    public Section {
      sentences = List.copyOf(sentences);
      facts = List.copyOf(facts);
      tables = List.copyOf(tables);
    }

    public static Section of(String heading, List<String> sentences) {
      return new Section(heading, 2, sentences, List.of(), List.of());
    }

    public static Section of(String heading, String... sentences) {
      return of(heading, List.of(sentences));
    }

    /// A part of a part.
    public static Section sub(String heading, List<Fact> facts) {
      return new Section(heading, 3, List.of(), facts, List.of());
    }

    public static Section facts(String heading, List<Fact> facts) {
      return new Section(heading, 2, List.of(), facts, List.of());
    }

    public static Section table(String heading, List<String> sentences, Table table) {
      return new Section(heading, 2, sentences, List.of(), List.of(table));
    }

    public boolean isSub() {
      return level > 2;
    }
  }

  /// A label and its value.
  public record Fact(String label, String value) {}

  public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
