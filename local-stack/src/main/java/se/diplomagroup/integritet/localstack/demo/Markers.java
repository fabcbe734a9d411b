package se.diplomagroup.integritet.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that are searched for, as the bytes in which they would be stored: UTF-8, each byte as a
/// character of its own, so that anything can be searched for them.
record Markers(List<String> bytes) {

  static Markers ofWords(Collection<String> words) {
    return new Markers(words.stream().map(Markers::stored).toList());
  }

  static Markers ofPeople(List<Person> people) {
    return ofWords(people.stream().flatMap(person -> person.markers().stream()).toList());
  }

  /// Those that stand in a text of such bytes.
  Set<String> in(String text) {
    return bytes.stream().filter(text::contains).collect(Collectors.toSet());
  }

  /// In bytes.
  int longest() {
    return bytes.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String stored(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
