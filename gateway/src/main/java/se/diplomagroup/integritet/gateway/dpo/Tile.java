package se.diplomagroup.integritet.gateway.dpo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure to worry about, with the list that explains it. Its name, unit and threshold are in
/// the vocabulary under its key.
///
/// @param figure as shown, or null when a service did not answer
/// @param parts what the figure is made of
public record Tile(
    String key, String href, @Nullable String figure, Verdict verdict, List<Part> parts) {

  /// What the figure says about the promise behind it.
  public enum Verdict {
    KEPT("kept", "check"),
    RISK("risk", "clock"),
    BROKEN("broken", "alert"),
    /// A service did not answer, so nobody knows.
    UNKNOWN("unknown", "alert");

    private final String css;
    private final String icon;

    Verdict(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }
  }

  /// A lesser figure below the large one.
  ///
  /// @param key its name in the vocabulary
  public record Part(String key, String value) {}

  static Tile unknown(String key, String href) {
    return new Tile(key, href, null, Verdict.UNKNOWN, List.of());
  }

  public String tone() {
    return verdict.css;
  }

  public String icon() {
    return verdict.icon;
  }
}
