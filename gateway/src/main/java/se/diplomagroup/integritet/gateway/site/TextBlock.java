package se.diplomagroup.integritet.gateway.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A part of the policy's plain text. The text itself is never changed, only laid out: blocks are
/// set apart by empty lines, a short line without a full stop is a heading, lines with a dash or a
/// number are a list.
///
/// @param lines the lines without their dashes and numbers
public record TextBlock(Kind kind, List<String> lines) {

  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    NUMBERED
  }

  private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\s+.*");
  private static final int LONGEST_HEADING = 90;

  /// The blocks of a text that begins with its title, which is left out.
  static List<TextBlock> of(String text, String title) {
    List<TextBlock> blocks = new ArrayList<>();
    for (String part : EMPTY_LINES.split(text.strip(), -1)) {
      if (!part.isBlank() && !part.strip().equals(title.strip())) {
        blocks.add(block(part.strip().lines().map(String::strip).toList()));
      }
    }
    return List.copyOf(blocks);
  }

  public String text() {
    return String.join(" ", lines);
  }

  private static TextBlock block(List<String> lines) {
    if (lines.stream().allMatch(line -> line.startsWith("- ") || line.startsWith("– "))) {
      return new TextBlock(Kind.LIST, lines.stream().map(line -> line.substring(2)).toList());
    }
    if (lines.stream().allMatch(line -> NUMBER.matcher(line).matches())) {
      return new TextBlock(
          Kind.NUMBERED,
          lines.stream().map(line -> Arrays.asList(line.split("\\.\\s+", 2)).getLast()).toList());
    }
    return new TextBlock(isHeading(lines) ? Kind.HEADING : Kind.PARAGRAPH, lines);
  }

  private static boolean isHeading(List<String> lines) {
    String first = lines.getFirst();
    return lines.size() == 1
        && first.length() <= LONGEST_HEADING
        && !first.endsWith(".")
        && !first.endsWith(":");
  }
}
