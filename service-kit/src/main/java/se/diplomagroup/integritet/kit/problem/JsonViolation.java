package se.diplomagroup.integritet.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;

/// What Jackson could not read, by the path of the field and never by its value.
public final class JsonViolation {

  private static final String NOT_JSON = "The body is not well-formed JSON in UTF-8.";

  private JsonViolation() {}

  public static Violation of(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new Violation(path(unknown.getPath()), "unknown-field", "This field is not known here.");
      case InvalidNullException missing ->
          new Violation(path(missing.getPath()), "required", "This field must have a value.");
      case InvalidFormatException format ->
          new Violation(
              path(format.getPath()), "format", "The value does not have the right form.");
      case ValueInstantiationException value ->
          new Violation(path(value.getPath()), "format", "The value does not have the right form.");
      case JsonMappingException nested when nested.getCause() instanceof StreamReadException ->
          new Violation(path(nested.getPath()), "json", NOT_JSON);
      case JsonMappingException mapping ->
          new Violation(path(mapping.getPath()), "type", "The value is not of the right kind.");
      default -> new Violation("", "json", NOT_JSON);
    };
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
    return path.toString();
  }
}
