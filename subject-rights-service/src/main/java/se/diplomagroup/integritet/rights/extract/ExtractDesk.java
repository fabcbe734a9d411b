package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.rights.catalogue.Catalogue;
import se.diplomagroup.integritet.rights.extract.Extract.Missing;
import se.diplomagroup.integritet.rights.extract.Extract.RequestPart;
import se.diplomagroup.integritet.rights.extract.Extract.SystemPart;
import se.diplomagroup.integritet.rights.request.OrderWords;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.vault.Packages;
import se.diplomagroup.integritet.rights.words.SystemNames;
import se.diplomagroup.integritet.rights.words.WireNames;

/// Puts an extract together from the packages that are there. What is not there is named, with the
/// reason: a part that is missing is never taken for a part that is empty.
@ApplicationScoped
class ExtractDesk {

  static final String DOCUMENT = "register-extract";

  private final OrderBook book;
  private final Packages packages;
  private final ObjectMapper json;
  private final Clock clock;

  ExtractDesk(OrderBook book, Packages packages, ObjectMapper json, Clock clock) {
    this.book = book;
    this.packages = packages;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  Extract extract(RightsRequest request, Catalogue catalogue, Language language) {
    Map<Code, PackageContent> contents = new TreeMap<>();
    packages
        .of(request.id())
        .forEach((system, bytes) -> contents.put(system, PackageContent.read(json, bytes)));
    List<OrderState> orders =
        book.ordersOf(request.id()).stream()
            .filter(order -> order.action() == Action.COLLECT)
            .toList();
    List<Missing> missing =
        orders.stream()
            .filter(order -> isMissing(order, contents.get(order.system())))
            .map(order -> missing(order, language))
            .toList();
    return new Extract(
        DOCUMENT,
        language.tag(),
        clock.instant(),
        request.isCollected() && missing.isEmpty(),
        new RequestPart(
            request.id(),
            request.reference(),
            request.right(),
            request.subjectId(),
            request.receivedOn(),
            request.dueOn()),
        catalogue.controller(),
        missing,
        orders.stream()
            .filter(order -> order.isFinal())
            .map(order -> part(order, contents.get(order.system()), language))
            .toList(),
        Article15.of(catalogue, language));
  }

  private static boolean isMissing(OrderState order, @Nullable PackageContent content) {
    return !order.isFulfilled() || (order.outcome() == Outcome.DONE && content == null);
  }

  private static Missing missing(OrderState order, Language language) {
    Outcome outcome = order.outcome();
    return new Missing(
        order.system(),
        SystemNames.of(order.system()).in(language),
        outcome == null ? OrderWords.WAITING : WireNames.of(outcome),
        OrderWords.since(order),
        order.until(),
        order.late(),
        order.ground(),
        OrderWords.sentence(order).in(language));
  }

  private static SystemPart part(
      OrderState order, @Nullable PackageContent content, Language language) {
    return new SystemPart(
        order.system(),
        SystemNames.of(order.system()).in(language),
        WireNames.of(Objects.requireNonNull(order.outcome())),
        order.answeredAt(),
        order.counts().stream()
            .collect(Collectors.toMap(Count::category, Count::records, Long::sum, TreeMap::new)),
        content == null ? Map.of() : content.records());
  }
}
