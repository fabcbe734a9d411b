package se.diplomagroup.integritet.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The declared wire types, read from the sealed hierarchy of [Event].
public final class EventTypes {

  private static final Map<String, Class<? extends Event>> BY_TYPE = new LinkedHashMap<>();

  static {
    collect(Event.class, Event.class, BY_TYPE);
  }

  private EventTypes() {}

  /// Every event class by its wire type, in order of declaration.
  public static Map<String, Class<? extends Event>> all() {
    return Collections.unmodifiableMap(BY_TYPE);
  }

  /// The wire type of an event.
  public static String typeOf(Event event) {
    return typeOf(event.getClass());
  }

  /// The class of a wire type, or empty if nobody has declared it.
  public static Optional<Class<? extends Event>> classOf(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /// Puts a class, or the classes that a sealed interface permits, under their declared types.
  static <T> void collect(
      Class<? extends T> type, Class<T> root, Map<String, Class<? extends T>> byType) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted.asSubclass(root), root, byType);
      }
      return;
    }
    Class<? extends T> earlier = byType.putIfAbsent(typeOf(type), type);
    if (earlier != null) {
      throw new IllegalStateException(
          earlier.getName() + " and " + type.getName() + " share a type");
    }
  }

  /// The wire type of an event class.
  public static String typeOf(Class<?> eventClass) {
    WireType type = eventClass.getAnnotation(WireType.class);
    if (type == null) {
      throw new IllegalStateException(eventClass.getName() + " declares no @WireType");
    }
    return type.value();
  }
}
