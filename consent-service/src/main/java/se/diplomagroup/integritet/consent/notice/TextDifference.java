package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The difference between two texts, as a sequence of spans: those that are the same and those that
/// were added make the new text, those that are the same and those that were removed the old one.
/// By words; a very long text by lines, so that the effort stays bounded.
final class TextDifference {

  /// What became of a part of a text.
  enum Kind {
    @JsonProperty("same")
    SAME,
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("added")
    ADDED
  }

  record Span(Kind kind, String text) {}

  private static final Pattern WORDS = Pattern.compile("\\s+|\\S+\\s*");
  private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
  private static final int MOST_TOKENS = 4_000;

  private final List<Span> spans = new ArrayList<>();

  private TextDifference() {}

  static List<Span> between(String before, String after) {
    TextDifference difference = new TextDifference();
    difference.compare(before, after);
    return List.copyOf(difference.spans);
  }

  private void compare(String before, String after) {
    for (Pattern grain : List.of(WORDS, LINES)) {
      List<String> old = tokens(grain, before);
      List<String> young = tokens(grain, after);
      if (Math.max(old.size(), young.size()) <= MOST_TOKENS) {
        compare(old, young);
        return;
      }
    }
    add(Kind.REMOVED, List.of(before));
    add(Kind.ADDED, List.of(after));
  }

  private void compare(List<String> before, List<String> after) {
    int done = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(Kind.SAME, before.subList(done, from));
      add(Kind.REMOVED, delta.getSource().getLines());
      add(Kind.ADDED, delta.getTarget().getLines());
      done = from + delta.getSource().size();
    }
    add(Kind.SAME, before.subList(done, before.size()));
  }

  private void add(Kind kind, List<String> tokens) {
    String text = String.join("", tokens);
    if (!text.isEmpty()) {
      spans.add(new Span(kind, text));
    }
  }

  private static List<String> tokens(Pattern grain, String text) {
    return grain.matcher(text).results().map(MatchResult::group).toList();
  }
}
