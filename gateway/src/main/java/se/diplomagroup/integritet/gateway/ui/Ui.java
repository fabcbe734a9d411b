package se.diplomagroup.integritet.gateway.ui;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.Words;
import se.diplomagroup.integritet.kit.time.Zones;

/// How a page speaks to the person in front of it: language, dates, words for codes, who they are.
/// Dates are calendar dates in Europe/Stockholm whatever the server's zone.
public final class Ui {

  private final Language language;
  private final Address address;
  private final Reader reader;
  private final Assets assets;
  private final Instant now;
  private final Locale locale;
  private final SiteTexts texts;
  private final @Nullable CookieQuestion cookies;

  Ui(Language language, Address address, Reader reader, Assets assets, Instant now) {
    this(language, address, reader, assets, now, null);
  }

  private Ui(
      Language language,
      Address address,
      Reader reader,
      Assets assets,
      Instant now,
      @Nullable CookieQuestion cookies) {
    this.language = language;
    this.address = address;
    this.reader = reader;
    this.assets = assets;
    this.now = now;
    this.locale = language == Language.ENGLISH ? Locale.UK : Locale.of("sv", "SE");
    this.texts = MessageBundles.get(SiteTexts.class, Localized.Literal.of(language.tag()));
    this.cookies = cookies;
  }

  /// The same voice, asking a visitor about cookies.
  Ui asking(CookieQuestion question) {
    return new Ui(language, address, reader, assets, now, question);
  }

  /// What a visitor who has not chosen is asked about cookies, null for everybody else.
  public @Nullable CookieQuestion cookies() {
    return cookies;
  }

  public Language language() {
    return language;
  }

  /// The page's language tag.
  public String lang() {
    return language.tag();
  }

  public boolean isEnglish() {
    return language == Language.ENGLISH;
  }

  public Reader reader() {
    return reader;
  }

  /// The same page in the other language.
  public String inOtherLanguage() {
    return address.with("language", isEnglish() ? "sv" : "en");
  }

  /// Whether this page is the one at the path, for the navigation.
  public boolean at(String path) {
    return address.path().equals(path);
  }

  /// A static file's address, which changes when the file does.
  public String asset(String name) {
    return assets.url(name);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, Zones.STOCKHOLM);
  }

  /// A date as people write it: 22 november 2026.
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : format("d MMMM yyyy", date.atStartOfDay(Zones.STOCKHOLM));
  }

  /// A date in a dense table: 22 nov. 2026.
  public String shortDate(@Nullable LocalDate date) {
    return date == null ? "" : format("d MMM yyyy", date.atStartOfDay(Zones.STOCKHOLM));
  }

  public String day(@Nullable Instant instant) {
    return instant == null ? "" : format("d MMMM yyyy", instant.atZone(Zones.STOCKHOLM));
  }

  /// Date and time of day.
  public String moment(@Nullable Instant instant) {
    return instant == null ? "" : format("d MMM yyyy HH:mm", instant.atZone(Zones.STOCKHOLM));
  }

  /// Time of day with seconds, for a stream of events; with the date when it was not today.
  public String time(@Nullable Instant instant) {
    if (instant == null) {
      return "";
    }
    ZonedDateTime local = instant.atZone(Zones.STOCKHOLM);
    return local.toLocalDate().equals(today())
        ? format("HH:mm:ss", local)
        : format("d MMM HH:mm", local);
  }

  /// The machine's form of an instant, for `<time>`.
  public String iso(@Nullable Instant instant) {
    return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// Days left until the end of a date, in words, with a tone and an icon that say the same.
  public Due due(@Nullable LocalDate date) {
    return date == null ? Due.NONE : Due.of(today(), date, texts);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A duration in the unit that people would use.
  public String duration(@Nullable Long milliseconds) {
    if (milliseconds == null) {
      return "";
    }
    NumberFormat oneDecimal = NumberFormat.getNumberInstance(locale);
    oneDecimal.setMaximumFractionDigits(1);
    if (milliseconds < 1000) {
      return number(milliseconds) + " ms";
    }
    if (milliseconds < 90_000) {
      return oneDecimal.format(milliseconds / 1000.0) + " s";
    }
    return oneDecimal.format(milliseconds / 60_000.0) + " min";
  }

  /// A period of ISO 8601, such as `P18M`, in words.
  public String period(@Nullable String iso) {
    if (iso == null) {
      return "";
    }
    Period period = Period.parse(iso).normalized();
    return Stream.of(
            counted(period.getYears(), "year"),
            counted(period.getMonths(), "month"),
            counted(period.getDays(), "day"))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String counted(int count, String unit) {
    return count == 0 ? "" : count + " " + word("period", count == 1 ? unit : unit + "s");
  }

  /// What a code of a kind is called. A code that has no word is shown as it is.
  public String word(String kind, @Nullable String code) {
    return code == null ? "" : Vocabulary.of(language).word(kind, code);
  }

  /// Whether a code of a kind has a word.
  public boolean knows(String kind, @Nullable String code) {
    return code != null && Vocabulary.of(language).knows(kind, code);
  }

  public String in(@Nullable Words words) {
    return words == null ? "" : words.in(language);
  }

  /// The end of a pseudonymous id, enough to tell two rows apart.
  public String masked(@Nullable UUID id) {
    return id == null ? "" : "…" + id.toString().substring(24);
  }

  private String format(String pattern, ZonedDateTime moment) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
  }
}
