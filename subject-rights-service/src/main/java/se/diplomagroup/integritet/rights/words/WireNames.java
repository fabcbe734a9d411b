package se.diplomagroup.integritet.rights.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;

/// Names of enum constants as they stand in URLs and on the wire: `PLAN_READY` is `plan-ready`.
public final class WireNames {

  private WireNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Code code(Enum<?> constant) {
    return Code.of(of(constant));
  }

  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst();
  }
}
