package se.diplomagroup.integritet.consent.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.decision.CurrentRules;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;

/// Writes who stands how to a purpose. Where staff ask, each person goes on the access log before
/// the line about them leaves.
@ApplicationScoped
class Agreements {

  private static final Code WHAT = Code.of("consents");
  private static final int LOGGED_AT_ONCE = 1_000;

  private final AgreementRows rows;
  private final CurrentRules rules;
  private final AccessLog accessLog;
  private final Clock clock;

  Agreements(AgreementRows rows, CurrentRules rules, AccessLog accessLog, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /// @param reason why staff look, or null where a system asks what it acts on
  void write(Code purpose, Standing standing, @Nullable Code reason, AgreementWriter writer)
      throws IOException {
    try {
      if (reason == null) {
        each(purpose, standing, agreement -> write(writer, agreement));
      } else {
        writeLogged(purpose, standing, reason, writer);
      }
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeLogged(Code purpose, Standing standing, Code reason, AgreementWriter writer) {
    List<Agreement> next = new ArrayList<>(LOGGED_AT_ONCE);
    each(
        purpose,
        standing,
        agreement -> {
          next.add(agreement);
          if (next.size() == LOGGED_AT_ONCE) {
            show(next, reason, writer);
          }
        });
    if (!next.isEmpty()) {
      show(next, reason, writer);
    }
  }

  private void show(List<Agreement> next, Code reason, AgreementWriter writer) {
    accessLog.read(next.stream().map(Agreement::subjectId).toList(), WHAT, reason);
    next.forEach(agreement -> write(writer, agreement));
    next.clear();
  }

  private void each(Code purpose, Standing standing, Consumer<Agreement> each) {
    rows.each(purpose, standing, rules.get(), clock.instant(), each);
  }

  private static void write(AgreementWriter writer, Agreement agreement) {
    try {
      writer.write(agreement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
