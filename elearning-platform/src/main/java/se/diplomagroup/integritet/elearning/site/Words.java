package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the pages say, in each language.
@ApplicationScoped
class Words {

  static final String SWEDISH = "sv";
  static final String ENGLISH = "en";

  private final Map<String, Map<String, String>> byLanguage =
      Map.of(SWEDISH, load(SWEDISH), ENGLISH, load(ENGLISH));

  /// The language asked for, else that of the browser, else Swedish.
  Map<String, String> in(@Nullable String asked, Iterable<Locale> accepted) {
    Map<String, String> words = asked == null ? null : byLanguage.get(asked);
    if (words != null) {
      return words;
    }
    for (Locale locale : accepted) {
      Map<String, String> spoken = byLanguage.get(locale.getLanguage());
      if (spoken != null) {
        return spoken;
      }
    }
    return in(SWEDISH);
  }

  Map<String, String> in(String language) {
    Map<String, String> words = byLanguage.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no words in this language");
    }
    return words;
  }

  private static Map<String, String> load(String language) {
    String name = "/words/words." + language + ".properties";
    try (InputStream file = Words.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(reader);
      Map<String, String> words = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
