package se.diplomagroup.integritet.elearning.site;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every page needs.
///
/// @param w the words in the reader's language
/// @param path the page's own path, for the same page in the other language
/// @param gateway where the policy and the person's own pages are
/// @param ask what a visitor is asked about cookies, null where nobody is asked
public record PageContext(
    Map<String, String> w, String path, String gateway, @Nullable CookieQuestion ask) {

  /// The same page, asking a visitor about cookies.
  PageContext asking(CookieQuestion question) {
    return new PageContext(w, path, gateway, question);
  }

  /// A day in words, such as 22 november 2026.
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
  }

  /// A number with its thousands apart.
  String number(int number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /// The words of a key, or the key where there are none.
  String word(String key) {
    return w.getOrDefault(key, key);
  }

  private Locale locale() {
    return Locale.forLanguageTag(language());
  }

  String language() {
    return w.getOrDefault("language", Words.SWEDISH);
  }
}
