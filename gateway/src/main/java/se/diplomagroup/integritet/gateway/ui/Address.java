package se.diplomagroup.integritet.gateway.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The address of the page at hand.
///
/// @param query the raw query without the question mark, empty if there is none
record Address(String path, String query) {

  static Address of(@Nullable String path, @Nullable String query) {
    return new Address(path == null ? "/" : path, query == null ? "" : query);
  }

  /// The same address with one parameter set.
  String with(String name, String value) {
    Stream<String> others =
        Arrays.stream(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith(name + "="));
    String own = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return path + Stream.concat(others, Stream.of(own)).collect(Collectors.joining("&", "?", ""));
  }
}
