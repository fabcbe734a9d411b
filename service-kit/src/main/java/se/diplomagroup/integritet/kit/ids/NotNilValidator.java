package se.diplomagroup.integritet.kit.ids;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells ids that were never set.
public final class NotNilValidator implements ConstraintValidator<NotNil, UUID> {

  private static final UUID NIL = new UUID(0, 0);

  /// Whether it is the nil UUID.
  public static boolean isNil(@Nullable UUID id) {
    return NIL.equals(id);
  }

  @Override
  public boolean isValid(@Nullable UUID id, @Nullable ConstraintValidatorContext context) {
    return !isNil(id);
  }
}
