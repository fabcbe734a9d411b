package se.diplomagroup.integritet.elearning.site;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts the pages that are opened by visitors who have said yes to being counted, and nobody
/// else. It is a number: of whom it was made is not kept.
@ApplicationScoped
class Visits {

  private final Counter pages;

  Visits(MeterRegistry meters) {
    this.pages =
        Counter.builder("elearning.pages.counted")
            .description("Public pages opened by visitors who agreed to statistics")
            .register(meters);
  }

  void count(Visitor visitor) {
    if (visitor.may(CookieChoice.STATISTICS)) {
      pages.increment();
    }
  }
}
