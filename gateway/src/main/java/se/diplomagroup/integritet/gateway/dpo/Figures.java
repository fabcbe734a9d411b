package se.diplomagroup.integritet.gateway.dpo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Overview;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.dpo.Tile.Part;
import se.diplomagroup.integritet.gateway.dpo.Tile.Verdict;
import se.diplomagroup.integritet.gateway.ui.Ui;

/// Draws the tiles from what the services tell. A tile whose service does not answer says so
/// instead of showing a zero.
///
/// @param deliveries the latest of what people took back themselves, of which the times are told
/// @param open those that a system has not acknowledged, however old they are
/// @param late those of them that are overdue
record Figures(
    Fetched<Overview> overview,
    Fetched<Listing<Disposal>> executing,
    Fetched<Listing<Request>> requests,
    Fetched<Listing<Delivery>> deliveries,
    Fetched<Listing<Delivery>> open,
    Fetched<Listing<Delivery>> late,
    List<ParkedAt> parked) {

  private static final int NEAR_DAYS = 7;
  private static final long SLOW_MILLISECONDS = 60_000;

  List<Tile> tiles(Ui ui) {
    return List.of(disposals(ui), deadlines(ui), withdrawals(ui), parked(ui), log(ui));
  }

  private Tile disposals(Ui ui) {
    String href = "/dpo/disposals";
    if (!overview.ok() || !executing.ok()) {
      return Tile.unknown("disposals", href);
    }
    Overview figures = overview.value();
    long late = executing.value().items().stream().filter(Disposal::late).count();
    long deferred = figures.disposals().deferred();
    long due = figures.disposals().open() - deferred;
    return new Tile(
        "disposals",
        href,
        ui.number(due),
        late > 0 ? Verdict.BROKEN : Verdict.KEPT,
        List.of(
            new Part("done", ui.number(figures.eventsOf("disposal.completed.v1"))),
            new Part("late", ui.number(late)),
            new Part("deferred", ui.number(deferred))));
  }

  private Tile deadlines(Ui ui) {
    String href = "/dpo/requests";
    if (!requests.ok()) {
      return Tile.unknown("deadlines", href);
    }
    LocalDate today = ui.today();
    List<LocalDate> due =
        requests.value().items().stream().map(Request::dueOn).filter(Objects::nonNull).toList();
    long late = due.stream().filter(day -> day.isBefore(today)).count();
    long near =
        due.stream()
            .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(NEAR_DAYS)))
            .count();
    Verdict verdict = late > 0 ? Verdict.BROKEN : near > 0 ? Verdict.RISK : Verdict.KEPT;
    return new Tile(
        "deadlines",
        href,
        ui.number(near),
        verdict,
        List.of(new Part("open", requests.value().count()), new Part("late", ui.number(late))));
  }

  private Tile withdrawals(Ui ui) {
    String href = "/dpo/deliveries";
    if (!deliveries.ok() || !open.ok() || !late.ok()) {
      return Tile.unknown("withdrawals", href);
    }
    Spread times = Spread.of(Spread.WITHDRAWAL, deliveries.value().items());
    Long slowest = times.slowest();
    Long median = times.median();
    Verdict verdict =
        !late.value().isEmpty()
            ? Verdict.BROKEN
            : slowest != null && slowest > SLOW_MILLISECONDS ? Verdict.RISK : Verdict.KEPT;
    return new Tile(
        "withdrawals",
        href,
        median == null ? "–" : ui.duration(median),
        verdict,
        List.of(
            new Part("slowest", slowest == null ? "–" : ui.duration(slowest)),
            new Part("open", open.value().count()),
            new Part("late", late.value().count())));
  }

  private Tile parked(Ui ui) {
    String href = "/dpo/parked";
    if (parked.stream().noneMatch(at -> at.parked().ok())) {
      return Tile.unknown("parked", href);
    }
    long count =
        parked.stream()
            .flatMap(at -> at.parked().asOptional().stream())
            .mapToLong(Listing::size)
            .sum();
    long silent = parked.stream().filter(at -> !at.parked().ok()).count();
    Verdict verdict = count > 0 ? Verdict.BROKEN : silent > 0 ? Verdict.UNKNOWN : Verdict.KEPT;
    List<Part> parts = silent > 0 ? List.of(new Part("silent", ui.number(silent))) : List.of();
    return new Tile("parked", href, ui.number(count), verdict, parts);
  }

  private Tile log(Ui ui) {
    String href = "/dpo/events";
    if (!overview.ok()) {
      return Tile.unknown("log", href);
    }
    Overview figures = overview.value();
    return new Tile(
        "log",
        href,
        ui.number(figures.events()),
        figures.unreadable() > 0 ? Verdict.RISK : Verdict.KEPT,
        List.of(
            new Part("reads", ui.number(figures.personalDataReads())),
            new Part("denials", ui.number(figures.processingDenied())),
            new Part("holds", ui.number(figures.holds().inForce()))));
  }
}
