package se.diplomagroup.integritet.gateway.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How long there is left, said three times over: in words, in colour and by an icon.
///
/// @param days days left; negative when the day has passed
public record Due(long days, String words, Tone tone) {

  /// How much it matters.
  public enum Tone {
    /// The day has passed.
    LATE("late", "alert"),
    /// Five days or fewer.
    URGENT("urgent", "clock-short"),
    /// Ten days or fewer.
    SOON("soon", "clock"),
    CALM("calm", "clock-calm"),
    /// There is no date.
    NONE("none", "dash");

    private final String css;
    private final String icon;

    Tone(String css, String icon) {
      this.css = css;
      this.icon = icon;
    }

    public String css() {
      return css;
    }

    public String icon() {
      return icon;
    }
  }

  static final Due NONE = new Due(Long.MAX_VALUE, "–", Tone.NONE);

  private static final long URGENT_DAYS = 5;
  private static final long SOON_DAYS = 10;

  static Due of(LocalDate today, LocalDate due, SiteTexts texts) {
    long days = ChronoUnit.DAYS.between(today, due);
    return new Due(days, words(days, texts), tone(days));
  }

  public String icon() {
    return tone.icon();
  }

  public String css() {
    return tone.css();
  }

  private static String words(long days, SiteTexts texts) {
    if (days < -1) {
      return texts.daysLate((int) -days);
    }
    if (days == -1) {
      return texts.oneDayLate();
    }
    if (days == 0) {
      return texts.dueToday();
    }
    return days == 1 ? texts.dueTomorrow() : texts.daysLeft((int) days);
  }

  private static Tone tone(long days) {
    if (days < 0) {
      return Tone.LATE;
    }
    if (days <= URGENT_DAYS) {
      return Tone.URGENT;
    }
    return days <= SOON_DAYS ? Tone.SOON : Tone.CALM;
  }
}
