package se.diplomagroup.integritet.elearning;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/// Everything that the platform logs, with what comes with it; the mail server of the tests is not
/// part of it.
final class LogLines extends Handler {

  private static final LogLines LISTENER = new LogLines();

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  private LogLines() {}

  /// From now on everything is heard.
  static void listen() {
    Logger root = Logger.getLogger("");
    if (Arrays.stream(root.getHandlers()).noneMatch(LISTENER::equals)) {
      root.addHandler(LISTENER);
    }
  }

  static String all() {
    return String.join("\n", LISTENER.lines);
  }

  @Override
  public void publish(LogRecord logged) {
    if (logged.getLoggerName().startsWith("com.icegreen")) {
      return;
    }
    StringWriter text = new StringWriter();
    text.append(
        logged instanceof ExtLogRecord extended
            ? extended.getFormattedMessage()
            : logged.getMessage());
    if (logged.getThrown() != null) {
      logged.getThrown().printStackTrace(new PrintWriter(text));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
