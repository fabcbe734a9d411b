package se.diplomagroup.integritet.gateway.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the gateway's own resources answer to, read from their annotations.
final class Routes {

  /// A method of a resource.
  ///
  /// @param path the template, such as `/me/requests/{id}`
  /// @param roles who may call it, empty where it is not said by role
  record Route(String method, String path, Set<String> roles, boolean forEverybody, boolean html) {

    boolean isGuarded() {
      return !roles.isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final String PACKAGE = "se.diplomagroup.integritet.gateway";
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

  private Routes() {}

  /// Every route, in order of its path.
  static List<Route> all() {
    return classes()
        .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
        .flatMap(Routes::of)
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> of(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> verb(method).map(verb -> route(resource, method, verb)).stream());
  }

  private static Route route(Class<?> resource, Method method, String verb) {
    return new Route(
        verb,
        path(resource, method),
        annotation(RolesAllowed.class, method, resource)
            .map(allowed -> Set.of(allowed.value()))
            .orElse(Set.of()),
        annotation(PermitAll.class, method, resource).isPresent(),
        annotation(Produces.class, method, resource)
            .filter(it -> List.of(it.value()).contains(MediaType.TEXT_HTML))
            .isPresent());
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
        .filter(it -> it != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = resource.getAnnotation(Path.class).value();
    return own == null ? path : path + own.value();
  }

  private static <A extends Annotation> Optional<A> annotation(
      Class<A> type, AnnotatedElement... nearestFirst) {
    return Arrays.stream(nearestFirst)
        .flatMap(it -> Stream.ofNullable(it.getAnnotation(type)))
        .findFirst();
  }

  private static Stream<Class<?>> classes() {
    try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith("Resource.class"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .filter(name -> name.startsWith(PACKAGE))
          .<Class<?>>map(Routes::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Routes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
