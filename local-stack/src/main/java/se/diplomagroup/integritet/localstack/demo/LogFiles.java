package se.diplomagroup.integritet.localstack.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Searches every log file of a folder, in pieces: no file has to fit into memory.
record LogFiles(Path folder) {

  private static final int PIECE = 64 * 1024;

  /// In how many places a marker stands in a file, each marker counted once a file.
  long with(Markers markers) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".log"))
          .filter(Files::isRegularFile)
          .mapToLong(file -> found(file, markers).size())
          .sum();
    } catch (IOException e) {
      throw new JourneyBroken("folder " + folder + " could not be searched", e);
    }
  }

  /// The end of a piece is looked at again with the next one: a marker may stand across.
  private static Set<String> found(Path file, Markers markers) {
    Set<String> found = new HashSet<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] piece = new char[PIECE];
      String before = "";
      int length = text.read(piece);
      while (length >= 0) {
        String here = before + new String(piece, 0, length);
        found.addAll(markers.in(here));
        before = here.substring(Math.max(0, here.length() - markers.longest()));
        length = text.read(piece);
      }
    } catch (IOException e) {
      throw new JourneyBroken("a file could not be searched: " + file.getFileName(), e);
    }
    return found;
  }
}
