package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// The form in which decisions come.
enum ImportFormat {
  /// One JSON object a line, of the same form as a decision of `POST /v1/decisions`.
  @JsonProperty("ndjson")
  NDJSON("application/x-ndjson"),
  /// RFC 4180 with a header that names the same fields; categories are separated by semicolons.
  @JsonProperty("csv")
  CSV("text/csv");

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static ImportFormat of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
