package se.diplomagroup.integritet.kit.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Jackson could not read, by the path of the field or the place in the text, and never by its
/// value.
public final class JsonViolation {

  /// Stands for the body as a whole where no single field is to blame.
  public static final String BODY = "body";

  /// What Jackson says of a value after the one that was asked for. It has no class of its own.
  private static final String TRAILING = "Trailing token";

  /// What Jackson says of a field that is given twice.
  private static final String DUPLICATE = "Duplicate field";

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);

  /// Says by which name a constant is known.
  private static final ObjectMapper NAMES = new ObjectMapper();

  private static final Set<Class<?>> TRUTH_VALUES = Set.of(boolean.class, Boolean.class);

  /// What Jackson says of a number or a truth value that is not there.
  private static final String NOTHING = "Cannot map `null`";

  /// What Jackson says of a field that has to be there, be it null.
  private static final String ABSENT = "Missing required creator property";

  static final Violation NO_TEXT =
      new Violation(BODY, "json", "The body is not well-formed JSON in UTF-8.");

  private JsonViolation() {}

  public static Violation of(JsonProcessingException e) {
    return switch (textFault(e)) {
      case StreamConstraintsException limit ->
          new Violation(
              BODY,
              "json-limit",
              "The JSON is nested too deeply, or a name or value in it is too long"
                  + place(limit.getLocation()));
      case StreamReadException text when says(text, DUPLICATE) ->
          new Violation(
              BODY, "duplicate-field", "A field is given twice" + place(text.getLocation()));
      case InputCoercionException number ->
          new Violation(
              e instanceof JsonMappingException inField ? path(inField.getPath()) : BODY,
              "range",
              "The number is too large" + place(number.getLocation()));
      case JsonProcessingException text ->
          new Violation(
              e instanceof JsonMappingException inField ? path(inField.getPath()) : BODY,
              "json",
              "The body is not well-formed JSON in UTF-8" + place(text.getLocation()));
      case null -> ofValue(e);
    };
  }

  private static Violation ofValue(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new Violation(path(unknown.getPath()), "unknown-field", "This field is not known here.");
      case InvalidNullException missing ->
          new Violation(path(missing.getPath()), "required", "This field must have a value.");
      case InvalidFormatException kind
          when !(kind.getValue() instanceof String) || isNoText(kind.getTargetType()) ->
          new Violation(path(kind.getPath()), "type", expected(kind.getTargetType()));
      case InvalidFormatException format ->
          new Violation(path(format.getPath()), "format", form(format.getTargetType()));
      case ValueInstantiationException value ->
          new Violation(path(value.getPath()), "format", "The value does not have the right form.");
      case MismatchedInputException missing when says(missing, NOTHING) ->
          new Violation(path(missing.getPath()), "required", "This field must have a value.");
      case MismatchedInputException absent when says(absent, ABSENT) ->
          new Violation(path(absent.getPath()), "required", "This field has to be given.");
      case MismatchedInputException mismatch ->
          new Violation(path(mismatch.getPath()), "type", expected(mismatch.getTargetType()));
      case JsonMappingException mapping ->
          new Violation(path(mapping.getPath()), "type", expected(null));
      default -> NO_TEXT;
    };
  }

  /// The failure to read the text itself, where that is what happened: Jackson wraps it in the path
  /// to where it was.
  private static @Nullable JsonProcessingException textFault(JsonProcessingException e) {
    if (e instanceof MismatchedInputException mismatch && says(mismatch, TRAILING)) {
      return mismatch;
    }
    @Nullable Throwable each = e;
    while (each != null) {
      if (each instanceof StreamReadException || each instanceof StreamConstraintsException) {
        return (JsonProcessingException) each;
      }
      each = each.getCause();
    }
    return e instanceof JsonMappingException ? null : e;
  }

  private static boolean says(JsonProcessingException e, String beginning) {
    return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith(beginning);
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? "."
        : ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  private static boolean isNoText(Class<?> type) {
    return WHOLE_NUMBERS.contains(type) || TRUTH_VALUES.contains(type);
  }

  /// Of a type with few values, says which of them a caller may send.
  private static String form(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getFields())
            .filter(Field::isEnumConstant)
            .filter(constant -> !isReadOnly(constant))
            .map(constant -> NAMES.valueToTree(constantOf(type, constant.getName())).asText())
            .collect(joining(", ", "The value is one of ", "."))
        : "The value does not have the right form.";
  }

  private static boolean isReadOnly(Field constant) {
    JsonProperty property = constant.getAnnotation(JsonProperty.class);
    return property != null && property.access() == Access.READ_ONLY;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constantOf(Class<?> type, String name) {
    return Enum.valueOf((Class) type, name);
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "The value is not of the right kind.";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "The value is not of the right kind: a list is expected.";
    }
    if (type == String.class || isSentAsText(type)) {
      return "The value is not of the right kind: a text is expected.";
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return "The value is not of the right kind: a whole number is expected.";
    }
    if (TRUTH_VALUES.contains(type)) {
      return "The value is not of the right kind: true or false is expected.";
    }
    if (type == LocalDate.class) {
      return "The value is not of the right kind: a date such as 2026-01-31 is expected.";
    }
    if (type == Instant.class) {
      return "The value is not of the right kind: a time such as 2026-01-31T09:30:00Z is expected.";
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return "The value is not of the right kind: an object is expected.";
    }
    return "The value is not of the right kind.";
  }

  private static boolean isSentAsText(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(part ->
                part.getType() == String.class
                    && part.getAccessor().isAnnotationPresent(JsonValue.class));
  }

  private static String path(List<Reference> references) {
    StringBuilder path = new StringBuilder();
    for (Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(FieldName.shown(reference.getFieldName()));
      }
    }
    return path.isEmpty() ? BODY : path.toString();
  }
}
