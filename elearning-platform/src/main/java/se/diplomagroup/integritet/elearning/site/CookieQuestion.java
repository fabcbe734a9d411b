package se.diplomagroup.integritet.elearning.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a visitor is asked about cookies, and the text that an answer is bound to.
///
/// @param language of the text
public record CookieQuestion(
    int noticeVersion, String textHash, String language, List<Category> categories) {

  private static final String COOKIES = "cookies";

  /// One sort of cookies, in the words of the catalogue.
  ///
  /// @param version of the purpose, as it is described here
  public record Category(String purpose, int version, String title, String description) {

    /// What an answer says that it is about, such as `cookies-statistics:2`.
    public String shown() {
      return purpose + ":" + version;
    }
  }

  /// @param notice the policy in force, as the platform tells it
  /// @param catalogue what may be asked about
  static CookieQuestion of(JsonNode notice, JsonNode catalogue, String language) {
    return new CookieQuestion(
        notice.path("version").asInt(),
        notice.path("hash").asText(),
        language,
        catalogue
            .path("purposes")
            .valueStream()
            .filter(CookieQuestion::isAboutCookies)
            .map(purpose ->
                new Category(
                    purpose.path("key").asText(),
                    purpose.path("version").asInt(),
                    purpose.path("title").path(language).asText(),
                    purpose.path("description").path(language).asText()))
            .toList());
  }

  private static boolean isAboutCookies(JsonNode purpose) {
    return purpose.path("needsConsent").asBoolean()
        && purpose.path("categories").valueStream().anyMatch(it -> COOKIES.equals(it.asText()));
  }

  boolean isComplete() {
    return noticeVersion > 0 && !textHash.isEmpty() && !categories.isEmpty();
  }
}
