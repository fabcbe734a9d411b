package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How disposals are carried out.
@ApplicationScoped
class DisposalSettings {

  /// A system should have answered within this time, and is shown as late afterwards. Three days
  /// let a weekend pass and leave most of the month of GDPR Art. 12(3).
  private final Duration answerWithin;

  /// A system that gave a final answer which is not a fulfilment is ordered again after so many
  /// days, unless it named a day itself.
  private final int retryDays;

  DisposalSettings(
      @ConfigProperty(name = "integritet.retention.answer-within", defaultValue = "PT72H")
          Duration answerWithin,
      @ConfigProperty(name = "integritet.retention.retry-days", defaultValue = "1") int retryDays) {
    this.answerWithin = answerWithin;
    this.retryDays = retryDays;
  }

  Duration answerWithin() {
    return answerWithin;
  }

  int retryDays() {
    return retryDays;
  }
}
