package se.diplomagroup.integritet.retention.clock;

import se.diplomagroup.integritet.contracts.Code;

/// What tells the clocks of one person apart.
public record ClockKey(Code category, Code purpose, Code system, String bucket) {

  public static ClockKey of(ClockReading reading) {
    return new ClockKey(
        reading.category(), reading.purpose(), reading.system(), reading.period().bucket());
  }
}
