package se.diplomagroup.integritet.localstack.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person at the terminal sees. In a terminal the last line is rewritten while something
/// goes on; elsewhere only what has happened is printed.
public final class Console {

  private static final String REWRITE = "\r\u001b[K";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream out;
  private final boolean terminal;
  private boolean rewriting;

  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// For those who start things where nobody watches.
  public static Console silent() {
    return new Console(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8), false);
  }

  /// The same, on standard error: for progress beside output that is piped.
  public Console onStandardError() {
    return new Console(System.err, terminal);
  }

  public synchronized void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  public void line() {
    line("");
  }

  /// Something that takes a while begins. A log keeps the line; a terminal goes on from it.
  public void begin(String text) {
    if (terminal) {
      now(text);
    } else {
      line(text + " ...");
    }
  }

  /// What is going on right now: replaced by whatever comes next.
  public synchronized void now(String text) {
    if (terminal) {
      out.print(REWRITE + dim(text));
      out.flush();
      rewriting = true;
    }
  }

  public void title(String text) {
    line(bold(text));
  }

  /// Something has been done, and took so long.
  public void done(String what, String detail, Duration time) {
    line("  %s %-24s %-28s %8s".formatted(green("✓"), what, detail, format(time)));
  }

  public void failed(String what) {
    line("  " + red("✗") + " " + what);
  }

  public void advice(String text) {
    line("    " + text);
  }

  public String bold(String text) {
    return coloured(BOLD, text);
  }

  public String dim(String text) {
    return coloured(DIM, text);
  }

  public String green(String text) {
    return coloured(GREEN, text);
  }

  public String red(String text) {
    return coloured(RED, text);
  }

  public String yellow(String text) {
    return coloured(YELLOW, text);
  }

  /// Takes away what is going on right now, before something is said elsewhere.
  public synchronized void settle() {
    clear();
    out.flush();
  }

  public PrintStream stream() {
    return out;
  }

  /// A duration as people say it: `0.4 s`, `12 s`, `2 min 5 s`, `3 h 10 min`, `2 d 4 h`.
  public static String format(Duration time) {
    if (time.toSeconds() < 10) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    }
    if (time.toHours() < 1) {
      return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
    return time.toDays() < 1
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toDays() + " d " + time.toHoursPart() + " h";
  }

  private void clear() {
    if (rewriting) {
      out.print(REWRITE);
      rewriting = false;
    }
  }

  private String coloured(String colour, String text) {
    return terminal ? colour + text + PLAIN : text;
  }
}
