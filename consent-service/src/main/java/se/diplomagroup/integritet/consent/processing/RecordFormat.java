package se.diplomagroup.integritet.consent.processing;

import java.util.Locale;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The forms in which the record is handed out.
enum RecordFormat {
  JSON("application/json"),
  CSV("text/csv;charset=utf-8"),
  PDF("application/pdf");

  private final String mediaType;

  RecordFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if there is no such form
  static RecordFormat parse(String name) {
    for (RecordFormat format : values()) {
      if (format.suffix().equals(name)) {
        return format;
      }
    }
    throw Problems.invalid("format", "known", "The format is json, csv or pdf.");
  }

  String mediaType() {
    return mediaType;
  }

  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
