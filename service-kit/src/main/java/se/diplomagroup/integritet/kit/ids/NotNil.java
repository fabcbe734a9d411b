package se.diplomagroup.integritet.kit.ids;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An id that was set: not the nil UUID (RFC 9562, 5.9), which programs send that have forgotten to
/// set one, and under which the orders of those who are forgotten stand. Null is valid.
@Constraint(validatedBy = NotNilValidator.class)
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotNil {

  /// What is said of the nil UUID.
  String message() default "The nil UUID is nobody's id.";

  /// As Bean Validation asks for.
  Class<?>[] groups() default {};

  /// As Bean Validation asks for.
  Class<? extends Payload>[] payload() default {};
}
