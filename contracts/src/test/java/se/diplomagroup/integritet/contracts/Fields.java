package se.diplomagroup.integritet.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of an event, and which kinds of value they may have.
final class Fields {

  /// An id, a code, a hash, a date or a point in time, a count, a yes or no.
  static final Map<Type, String> PERMITTED =
      Map.of(
          UUID.class, "id",
          Code.class, "code",
          Sha256.class, "hash",
          LocalDate.class, "date",
          Instant.class, "time",
          int.class, "count",
          long.class, "count",
          boolean.class, "yes or no");

  private Fields() {}

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  static boolean isList(Type type) {
    return type instanceof ParameterizedType p && p.getRawType() == List.class;
  }

  static Type elementOf(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  static boolean isEnum(Type type) {
    return type instanceof Class<?> c && c.isEnum();
  }

  static boolean isRecord(Type type) {
    return type instanceof Class<?> c && c.isRecord() && !PERMITTED.containsKey(c);
  }

  /// The paths of all fields of a record, through lists and nested records, that have another kind
  /// of value than the permitted ones.
  static List<String> forbidden(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(c -> forbidden(c.getName(), c.getGenericType()).stream())
        .toList();
  }

  private static List<String> forbidden(String path, Type type) {
    if (PERMITTED.containsKey(type) || isEnum(type)) {
      return List.of();
    }
    if (isList(type)) {
      return forbidden(path + "[]", elementOf(type));
    }
    if (isRecord(type)) {
      return forbidden((Class<?>) type).stream().map(inner -> path + "." + inner).toList();
    }
    return List.of(path);
  }
}
