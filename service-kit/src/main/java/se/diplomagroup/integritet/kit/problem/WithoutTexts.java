package se.diplomagroup.integritet.kit.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A failure as it may stand in a log: classes and places, without the texts of exceptions, which
/// may repeat personal data.
public final class WithoutTexts {

  private static final int FRAMES = 40;

  private WithoutTexts() {}

  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable each = failure;
    while (each != null && seen.add(each)) {
      text.append(text.isEmpty() ? "" : System.lineSeparator() + "Caused by: ");
      append(text, each);
      each = each.getCause();
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Throwable failure) {
    text.append(failure.getClass().getName());
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append(System.lineSeparator()).append("\tat ").append(frames[i]);
    }
  }
}
