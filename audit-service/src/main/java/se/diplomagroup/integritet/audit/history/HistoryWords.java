package se.diplomagroup.integritet.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Events in the words of one language.
final class HistoryWords {

  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

  private final Properties words;

  private HistoryWords(Properties words) {
    this.words = words;
  }

  static HistoryWords in(String language) {
    try (InputStream file =
        HistoryWords.class.getResourceAsStream("/history/" + language + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("no words in " + language);
      }
      var words = new Properties();
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return new HistoryWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is said about an event of a type.
  String sentence(String type, JsonNode event) {
    String pattern = words.getProperty(type);
    if (pattern == null) {
      throw new IllegalStateException("nothing is said about " + type);
    }
    return FIELD
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(word(match.group(1), event)));
  }

  /// Whether there are words for this value of a field.
  boolean knows(String field, String value) {
    return words.containsKey(field + "." + value);
  }

  private String word(String field, JsonNode event) {
    String value = event.path(field).asText();
    String word = words.getProperty(field + "." + value);
    return word == null ? words.getProperty(field + ".other", "{}").replace("{}", value) : word;
  }
}
