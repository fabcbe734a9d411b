package se.diplomagroup.integritet.kit.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A record of the contracts is whole when every component that is not declared [Nullable] has a
/// value, in the record itself and in records that lie in it.
final class RequiredFields {

  private record Field(Method accessor, boolean nullable) {}

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(RequiredFields::field).toList();
        }
      };

  private RequiredFields() {}

  static boolean allPresent(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().allMatch(item -> item != null && allPresent(item));
      case Record record ->
          FIELDS.get(record.getClass()).stream().allMatch(field -> present(field, record));
      default -> true;
    };
  }

  private static boolean present(Field field, Record record) {
    Object value = read(field.accessor(), record);
    return value == null ? field.nullable() : allPresent(value);
  }

  private static Field field(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Field(accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static @Nullable Object read(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("unreadable component " + accessor.getName(), e);
    }
  }
}
