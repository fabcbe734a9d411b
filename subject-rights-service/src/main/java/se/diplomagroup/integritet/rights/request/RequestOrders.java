package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.rights.system.KnownSystem;
import se.diplomagroup.integritet.rights.system.KnownSystems;
import se.diplomagroup.integritet.rights.vault.Packages;

/// What a request asks of the systems, and whether all of them have answered.
///
/// The rule behind "fulfilled": every system that is registered *now* has been asked and has given
/// its last word, and one that says it has collected data has delivered it. As long as no system is
/// known the request waits; silence is never taken for "nothing".
@ApplicationScoped
class RequestOrders {

  private final OrderBook book;
  private final KnownSystems systems;
  private final Packages packages;
  private final RequestSettings settings;

  RequestOrders(OrderBook book, KnownSystems systems, Packages packages, RequestSettings settings) {
    this.book = book;
    this.systems = systems;
    this.packages = packages;
    this.settings = settings;
  }

  /// Orders what has not been ordered yet, and moves the request on when every system has answered.
  void advance(RightsRequest request, Instant now) {
    actionOf(request).ifPresent(action -> advance(request, action, now));
  }

  private void advance(RightsRequest request, Action action, Instant now) {
    List<KnownSystem> asked = asked(request, action);
    Map<Code, OrderState> orders = ordersOf(request, action);
    List<KnownSystem> unasked =
        asked.stream().filter(system -> !orders.containsKey(system.key())).toList();
    if (request.state() == RequestState.READY) {
      if (unasked.isEmpty()) {
        return;
      }
      request.collectMore(now);
    }
    book.issue(unasked.stream().map(system -> order(request, action, system, now)).toList());
    if (!asked.isEmpty()
        && unasked.isEmpty()
        && orders.values().stream().allMatch(this::hasItsLastWord)) {
      finish(request, action, orders.values().stream().allMatch(OrderState::isFulfilled), now);
    }
  }

  private static void finish(RightsRequest request, Action action, boolean inFull, Instant now) {
    if (action == Action.COLLECT) {
      request.collected(inFull, now);
    } else {
      request.carriedOut(inFull, now);
    }
  }

  /// What the request has the systems do in its present state, if anything.
  private static Optional<Action> actionOf(RightsRequest request) {
    return switch (request.state()) {
      case COLLECTING, READY -> Optional.of(Action.COLLECT);
      case EXECUTING -> executing(request.right());
      case RECEIVED, IDENTITY_CHECK, PLANNING, PLAN_READY, AWAITING_APPROVAL, DEFERRED, CLOSED ->
          Optional.empty();
    };
  }

  private static Optional<Action> executing(Right right) {
    return switch (right) {
      case OBJECTION -> Optional.of(Action.STOP_PROCESSING);
      case RESTRICTION -> Optional.of(Action.RESTRICT);
      case ACCESS, RECTIFICATION, ERASURE, PORTABILITY, HUMAN_DECISION -> Optional.empty();
    };
  }

  /// An objection goes to the systems that carry the purpose out, everything else to all.
  private List<KnownSystem> asked(RightsRequest request, Action action) {
    List<KnownSystem> all = systems.all();
    if (action != Action.STOP_PROCESSING) {
      return all;
    }
    return request
        .purpose()
        .map(purpose -> all.stream().filter(system -> system.carriesOut(purpose)).toList())
        .orElse(all);
  }

  private Map<Code, OrderState> ordersOf(RightsRequest request, Action action) {
    return book.ordersOf(request.id()).stream()
        .filter(order -> order.action() == action)
        .collect(Collectors.toMap(OrderState::system, Function.identity()));
  }

  private boolean hasItsLastWord(OrderState order) {
    return order.isFinal() && !isAwaited(order);
  }

  private boolean isAwaited(OrderState order) {
    return order.action() == Action.COLLECT
        && order.outcome() == Outcome.DONE
        && !packages.has(order.orderId());
  }

  private SystemOrdered order(
      RightsRequest request, Action action, KnownSystem system, Instant now) {
    @Nullable Code purpose =
        action == Action.STOP_PROCESSING ? request.purpose().orElse(null) : null;
    return new SystemOrdered(
        Uuid7.next(),
        request.subjectId(),
        system.key(),
        action,
        Origin.REQUEST,
        request.id(),
        request.categories().stream()
            .map(category -> new SystemOrdered.Item(category, List.of()))
            .toList(),
        purpose,
        now,
        now.plus(settings.systemAnswersWithin()));
  }
}
