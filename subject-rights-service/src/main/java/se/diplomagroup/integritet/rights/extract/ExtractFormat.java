package se.diplomagroup.integritet.rights.extract;

/// The forms in which an extract is handed out.
enum ExtractFormat {
  JSON("application/json", "json"),
  CSV("application/zip", "zip"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String suffix;

  ExtractFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /// Holds no personal data: it ends up in download folders and histories.
  String fileName(String reference) {
    return reference + "." + suffix;
  }
}
