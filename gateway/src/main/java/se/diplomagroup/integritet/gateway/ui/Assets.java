package se.diplomagroup.integritet.gateway.ui;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.diplomagroup.integritet.contracts.Sha256;

/// Addresses of the static files, each with a digest of the file, so that browsers may keep a file
/// and never keep an old one.
@ApplicationScoped
public class Assets {

  private static final String ROOT = "META-INF/resources";
  private static final Map<String, String> ELSEWHERE =
      Map.of("htmx.js", "/webjars/htmx.org/2.0.4/dist/htmx.min.js");

  private final Map<String, String> urls = new ConcurrentHashMap<>();

  /// The file's address, with its digest.
  ///
  /// @param name the file's name, such as `app.css`
  public String url(String name) {
    return urls.computeIfAbsent(name, Assets::versioned);
  }

  private static String versioned(String name) {
    String path = ELSEWHERE.getOrDefault(name, "/assets/" + name);
    return path + "?v=" + digest(path).substring(0, 12);
  }

  private static String digest(String path) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(ROOT + path)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no file " + path);
      }
      return Sha256.of(file.readAllBytes()).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
