package se.diplomagroup.integritet.gateway.ui;

import java.util.List;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;

/// What a visitor is asked about cookies: a category for each purpose of the catalogue that rests
/// on consent and collects cookies, and the exact text that an answer is bound to.
///
/// @param back the page on which it is asked
/// @param signalled whether the browser says no already (Global Privacy Control)
public record CookieQuestion(
    List<Category> categories,
    int noticeVersion,
    String textHash,
    String language,
    String back,
    boolean signalled) {

  private static final String COOKIES = "cookies";

  /// @param version of the purpose, as it is described here
  /// @param accepted whether the visitor has said yes to it
  public record Category(
      String purpose, int version, String title, String description, boolean accepted) {

    /// What an answer says that it is about, such as `cookies-statistics:2`.
    public String shown() {
      return purpose + ":" + version;
    }
  }

  static CookieQuestion of(
      Catalogue catalogue,
      Notice notice,
      Language language,
      CookieChoice choice,
      String back,
      boolean signalled) {
    List<Category> categories =
        catalogue.purposes().stream()
            .filter(purpose -> purpose.needsConsent() && purpose.collects(COOKIES))
            .map(purpose -> category(purpose, language, choice))
            .toList();
    return new CookieQuestion(
        categories, notice.version(), notice.hash(), language.tag(), back, signalled);
  }

  public boolean asksAbout(String purpose) {
    return categories.stream().anyMatch(it -> it.purpose().equals(purpose));
  }

  private static Category category(Purpose purpose, Language language, CookieChoice choice) {
    return new Category(
        purpose.key(),
        purpose.version(),
        purpose.title().in(language),
        purpose.description().in(language),
        choice.accepts(purpose.key()));
  }
}
