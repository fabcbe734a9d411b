package se.diplomagroup.integritet.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Broken constraints of Bean Validation as violations.
public final class Violations {

  private Violations() {}

  /// One for each broken constraint, in the order of the fields.
  public static List<Violation> of(ConstraintViolationException e) {
    return of(e, OptionalInt.empty());
  }

  /// @param body the index of the parameter that takes the body, which is called so
  static List<Violation> of(ConstraintViolationException e, OptionalInt body) {
    return e.getConstraintViolations().stream()
        .map(violation -> violation(violation, body))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::rule))
        .toList();
  }

  /// Whether the service's own answer broke a constraint, which is no fault of the caller.
  static boolean concernAnswer(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .anyMatch(violation -> contains(violation.getPropertyPath(), ElementKind.RETURN_VALUE));
  }

  private static boolean contains(Path path, ElementKind kind) {
    for (Path.Node node : path) {
      if (node.getKind() == kind) {
        return true;
      }
    }
    return false;
  }

  private static Violation violation(ConstraintViolation<?> violation, OptionalInt body) {
    return new Violation(
        field(violation.getPropertyPath(), body), rule(violation), violation.getMessage());
  }

  private static String rule(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    };
  }

  /// The path without the method and, for a body, without its parameter's name.
  private static String field(Path path, OptionalInt body) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
        case PARAMETER -> {
          int index = node.as(Path.ParameterNode.class).getParameterIndex();
          boolean isBody = body.isPresent() && body.getAsInt() == index;
          parameter = isBody ? JsonViolation.BODY : String.valueOf(node.getName());
        }
        default -> append(field, node);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.isInIterable() && node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    }
    String name = node.getName();
    if (name != null && !name.startsWith("<")) {
      field.append(field.isEmpty() ? "" : ".").append(name);
    }
  }
}
