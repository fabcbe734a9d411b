package se.diplomagroup.integritet.localstack.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a Maven build is, read from its output.
final class MavenProgress {

  private static final Pattern MODULE =
      Pattern.compile("\\[INFO] Building (?:Integritet · )?(.+?) \\S+\\s+\\[(\\d+)/(\\d+)]");
  private static final String DOWNLOAD = "Downloaded from";
  private static final String ERROR = "[ERROR] ";

  private final List<String> errors = new ArrayList<>();
  private String module = "the start";
  private int number;
  private int all;
  private int downloads;

  /// @return whether a new module has begun
  boolean read(String line) {
    Matcher matcher = MODULE.matcher(line);
    if (matcher.find()) {
      module = matcher.group(1);
      number = Integer.parseInt(matcher.group(2));
      all = Integer.parseInt(matcher.group(3));
      return true;
    }
    if (line.contains(DOWNLOAD)) {
      downloads++;
    } else if (line.startsWith(ERROR) && line.length() > ERROR.length()) {
      errors.add(line.substring(ERROR.length()));
    }
    return false;
  }

  /// Such as `building gateway (module 9 of 12), 213 files downloaded`.
  String describe() {
    String what =
        all == 0 ? "building" : "building %s (module %d of %d)".formatted(module, number, all);
    return downloads == 0 ? what : what + ", " + downloads + " files downloaded";
  }

  /// How many modules the build consists of; 0 if Maven named none.
  int modules() {
    return all;
  }

  String module() {
    return module;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }
}
