package se.diplomagroup.integritet.rights.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// When an answer is due: GDPR Art. 12(3) reckoned by Regulation (EEC, Euratom) No 1182/71, Art.
/// 3(1), 3(2)(c) and 3(4).
///
/// The day of receipt does not count. The period ends on the same day of the month in which it
/// ends, or on that month's last day if there is no such day; if that is a Saturday, a Sunday or a
/// public holiday, on the next working day. An extension gives two further months *from receipt*,
/// so three in all, clamped and rolled once, at the end.
@ApplicationScoped
public class DeadlinePolicy {

  private static final int MONTHS = 1;
  private static final int MONTHS_EXTENDED = 3;

  private final SwedishCalendar calendar;

  @Inject
  DeadlinePolicy(DeadlineSettings settings) {
    this(new SwedishCalendar(settings.evesMoveTheDeadline()));
  }

  DeadlinePolicy(SwedishCalendar calendar) {
    this.calendar = calendar;
  }

  /// The deadline of a request received on a date (Europe/Stockholm) by any channel.
  public Deadline of(LocalDate receivedOn) {
    return after(receivedOn, MONTHS);
  }

  /// The deadline of the same request once it has been extended (Art. 12(3), second sentence).
  public Deadline extended(LocalDate receivedOn) {
    return after(receivedOn, MONTHS_EXTENDED);
  }

  private Deadline after(LocalDate receivedOn, int months) {
    LocalDate nominal = receivedOn.plusMonths(months);
    LocalDate dueOn = calendar.workingDayFrom(nominal);
    return new Deadline(receivedOn, dueOn, explanation(receivedOn, nominal, dueOn));
  }

  private Words explanation(LocalDate receivedOn, LocalDate nominal, LocalDate dueOn) {
    Words received = Dates.shortly(receivedOn);
    Words due = Dates.dayAndMonth(dueOn);
    Words weekday = Dates.weekday(dueOn.getDayOfWeek());
    Words by = by(nominal);
    return new Words(
        "Mottagen " + received.sv() + by.sv() + " → " + weekday.sv() + " " + due.sv(),
        "Received " + received.en() + by.en() + " → " + weekday.en() + " " + due.en());
  }

  private Words by(LocalDate nominal) {
    Optional<Words> dayOff = calendar.dayOff(nominal);
    Words day = Dates.shortly(nominal);
    return dayOff
        .map(why ->
            new Words(
                " → " + day.sv() + " (" + why.sv() + ")", " → " + day.en() + " (" + why.en() + ")"))
        .orElseGet(() -> new Words("", ""));
  }
}
