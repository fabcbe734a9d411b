package se.diplomagroup.integritet.elearning.training;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers that cannot be guessed, in letters and digits that cannot be mistaken for one another.
public final class DiplomaNumbers {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private DiplomaNumbers() {}

  /// 80 random bits as in `DG-7K3M-9QXW-T2HV-4B8N`.
  public static String next(RandomGenerator random) {
    return "DG-" + groups(random, GROUPS);
  }

  static String groups(RandomGenerator random, int count) {
    return IntStream.range(0, count).mapToObj(_ -> group(random)).collect(Collectors.joining("-"));
  }

  private static String group(RandomGenerator random) {
    return IntStream.range(0, GROUP)
        .mapToObj(_ -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
        .collect(Collectors.joining());
  }
}
