package se.diplomagroup.integritet.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;

/// Runs orders that talk to another service, outside of any transaction: collecting, whose result
/// is uploaded; rectifying, whose values are fetched; disposing of data, for which the go-ahead is
/// asked at each attempt. The effect and the answer are committed only if nobody has answered since
/// the order was leased.
@ApplicationScoped
class LeasedOrders {

  private final PersonalDataSystem system;
  private final ReceivedOrders orders;
  private final Replies replies;
  private final RightsService rights;
  private final GoAhead goAhead;
  private final AttemptLock attempts;
  private final ConnectorSettings settings;
  private final ObjectMapper mapper;

  LeasedOrders(
      PersonalDataSystem system,
      ReceivedOrders orders,
      Replies replies,
      RightsService rights,
      GoAhead goAhead,
      AttemptLock attempts,
      ConnectorSettings settings,
      ObjectMapper mapper) {
    this.system = system;
    this.orders = orders;
    this.replies = replies;
    this.rights = rights;
    this.goAhead = goAhead;
    this.attempts = attempts;
    this.settings = settings;
    this.mapper = mapper;
  }

  static boolean runs(Action action) {
    return switch (action) {
      case COLLECT, RECTIFY, ERASE, ANONYMISE, ARCHIVE -> true;
      case RESTRICT, UNRESTRICT, STOP_PROCESSING -> false;
    };
  }

  /// @param lease until when the order is leased, as it was written down
  void run(ReceivedOrder received, Instant lease) {
    Order order = Order.of(received.ordered());
    switch (order.action()) {
      case COLLECT -> collect(received, order);
      case RECTIFY -> rectify(received, order);
      case ERASE -> dispose(received, lease, order, () -> system.erase(order));
      case ANONYMISE -> dispose(received, lease, order, () -> system.anonymise(order));
      case ARCHIVE -> dispose(received, lease, order, () -> system.archive(order));
      case RESTRICT, UNRESTRICT, STOP_PROCESSING ->
          throw new IllegalArgumentException("runs in one transaction");
    }
  }

  /// What is gone outside our database stays gone, so no other attempt may begin, or answer for
  /// this one, before it has ended: the lease alone would let it.
  private void dispose(
      ReceivedOrder received, Instant lease, Order order, Supplier<Answer> disposal) {
    attempts.runAlone(
        order.id(),
        () -> {
          if (orders.isLeasedUntil(order.id(), lease)) {
            attempt(received, order, disposal);
          }
        });
  }

  private void attempt(ReceivedOrder received, Order order, Supplier<Answer> disposal) {
    if (!isAsked(received) || goAhead.given(received.id())) {
      system.actOutside(order);
      answer(received, disposal);
    } else {
      system.lookOutside(order);
      answer(received, () -> system.takenBack(order));
    }
  }

  /// Disposals are the only orders that a hold takes back.
  private boolean isAsked(ReceivedOrder received) {
    return settings.askFirst() && received.ordered().origin() == Origin.DISPOSAL;
  }

  private void rectify(ReceivedOrder received, Order order) {
    Corrections corrections = rights.corrections(order.id());
    answer(received, () -> system.rectify(order, corrections));
  }

  private void collect(ReceivedOrder received, Order order) {
    CollectedData data = QuarkusTransaction.requiringNew().call(() -> system.collect(order));
    Optional<Answer> instead = data.instead();
    if (instead.isPresent()) {
      answer(received, instead::get);
    } else if (data.isEmpty()) {
      answer(received, Answer::noData);
    } else {
      upload(received, data);
    }
  }

  private void upload(ReceivedOrder received, CollectedData data) {
    byte[] json = json(data);
    if (!rights.upload(received.id(), json)) {
      answer(received, () -> Answer.impossible(RightsService.PACKAGE_REFUSED));
      return;
    }
    Answer done = Answer.done(data.counts(), new byte[0]);
    Evidence evidence = Evidence.ofUpload(received.ordered(), done, json);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (orders.lockUnanswered(received.id())) {
            replies.reply(received, done, evidence);
          }
        });
  }

  private void answer(ReceivedOrder received, Supplier<Answer> answer) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (orders.lockUnanswered(received.id())) {
            replies.reply(received, answer.get());
          }
        });
  }

  private byte[] json(CollectedData data) {
    Map<String, Object> byCategory = new LinkedHashMap<>();
    data.records().forEach((category, records) -> byCategory.put(category.value(), records));
    try {
      return mapper.writeValueAsBytes(byCategory);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("collected data has no JSON form", e);
    }
  }
}
