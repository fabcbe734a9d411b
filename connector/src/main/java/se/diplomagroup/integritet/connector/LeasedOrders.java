package se.diplomagroup.integritet.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// Runs orders that talk to another service, outside of any transaction: collecting, whose result
/// is uploaded, and rectifying, whose values are fetched. The answer is committed only if nobody
/// has answered since the order was leased.
@ApplicationScoped
class LeasedOrders {

  private final PersonalDataSystem system;
  private final ReceivedOrders orders;
  private final Replies replies;
  private final RightsService rights;
  private final ObjectMapper mapper;

  LeasedOrders(
      PersonalDataSystem system,
      ReceivedOrders orders,
      Replies replies,
      RightsService rights,
      ObjectMapper mapper) {
    this.system = system;
    this.orders = orders;
    this.replies = replies;
    this.rights = rights;
    this.mapper = mapper;
  }

  void run(ReceivedOrder received) {
    Order order = Order.of(received.ordered());
    if (order.action() == Action.RECTIFY) {
      Corrections corrections = rights.corrections(order.id());
      answer(received, () -> system.rectify(order, corrections));
    } else {
      collect(received, order);
    }
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
