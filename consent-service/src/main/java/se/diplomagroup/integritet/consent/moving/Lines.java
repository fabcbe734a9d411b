package se.diplomagroup.integritet.consent.moving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file line by line as it comes in, and holds no more of it than a buffer and a line. A
/// line ends with a line feed, with or without a carriage return before it. A byte order mark at
/// the beginning is passed over.
final class Lines {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long next;
  private boolean begun;

  /// @param first the number of the first line
  /// @param longest the longest line, in bytes
  Lines(InputStream in, long first, int longest) {
    this.in = in;
    this.next = first;
    this.longest = longest;
  }

  /// The next lines, at most so many; none at the end.
  List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    Line line = lines.size() < most ? next() : null;
    while (line != null) {
      lines.add(line);
      line = lines.size() < most ? next() : null;
    }
    return lines;
  }

  /// The next line, or null at the end.
  @Nullable Line next() throws IOException {
    if (position == filled && !fill()) {
      return null;
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    do {
      int end = endOfLine();
      tooLong |= text.size() + end - position > longest;
      if (!tooLong) {
        text.write(buffer, position, end - position);
      }
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    } while (fill());
    return line(tooLong ? new byte[0] : text.toByteArray(), tooLong);
  }

  private Line line(byte[] text, boolean tooLong) {
    byte[] bare = withoutCarriageReturn(begun ? text : withoutMark(text));
    begun = true;
    return new Line(next++, bare, tooLong);
  }

  private int endOfLine() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  private static byte[] withoutCarriageReturn(byte[] text) {
    int length = text.length;
    return length > 0 && text[length - 1] == '\r' ? Arrays.copyOf(text, length - 1) : text;
  }

  private static byte[] withoutMark(byte[] text) {
    boolean marked =
        text.length >= 3
            && text[0] == (byte) 0xEF
            && text[1] == (byte) 0xBB
            && text[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }
}
