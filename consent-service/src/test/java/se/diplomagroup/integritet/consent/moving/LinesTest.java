package se.diplomagroup.integritet.consent.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void linesEndWithALineFeedWithOrWithoutACarriageReturn() throws IOException {
    assertThat(texts("a\r\nb\nc")).containsExactly("a", "b", "c");
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("")).isEmpty();
    assertThat(texts("\n\na")).containsExactly("", "", "a");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertThat(texts("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
  }

  @Test
  void linesAreNumberedFromTheFirstThatIsSent() throws IOException {
    Lines lines = lines("a\nb\nc\n", 41);
    assertThat(lines.next(2)).extracting(Line::number).containsExactly(41L, 42L);
    assertThat(lines.next(2)).extracting(Line::number).containsExactly(43L);
    assertThat(lines.next(2)).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsPassedOverAndSpoilsNoOther() throws IOException {
    Lines lines = lines("x".repeat(200_000) + "\nb\n" + "y".repeat(101), 1);
    assertThat(lines.next(10)).extracting(Line::tooLong).containsExactly(true, false, true);
  }

  @Test
  void howTheFileArrivesPlaysNoPart() throws IOException {
    Random random = new Random(7);
    StringBuilder file = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String line = "z".repeat(random.nextInt(90)) + i;
      expected.add(line);
      file.append(line).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    InputStream trickling =
        new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(700)));
          }
        };
    List<String> read = new ArrayList<>();
    Lines lines = new Lines(trickling, 1, 100);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      read.add(new String(line.text(), StandardCharsets.UTF_8));
    }
    assertThat(read).isEqualTo(expected);
  }

  private static List<String> texts(String file) throws IOException {
    return lines(file, 1).next(100).stream()
        .map(line -> new String(line.text(), StandardCharsets.UTF_8))
        .toList();
  }

  private static Lines lines(String file, long first) {
    return new Lines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), first, 100);
  }
}
