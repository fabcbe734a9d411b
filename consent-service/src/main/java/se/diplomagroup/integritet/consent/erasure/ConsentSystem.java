package se.diplomagroup.integritet.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Declaration;
import se.diplomagroup.integritet.connector.Holding;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;

/// This service as a system that holds personal data: what a person has decided, with the text that
/// was shown, their objections and restrictions, and under which contracts they stand.
@ApplicationScoped
class ConsentSystem implements PersonalDataSystem {

  private static final Code HELD = Categories.ACCOUNTABILITY_RECORDS;

  private final Disclosure disclosure;
  private final Erasure erasure;

  ConsentSystem(Disclosure disclosure, Erasure erasure) {
    this.disclosure = disclosure;
    this.erasure = erasure;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.CONSENT_SERVICE,
        "Samtyckestjänsten",
        List.of(new Holding(HELD, Purposes.PROCESSING_HISTORY)),
        List.of("subject-id", "visitor-id"),
        Set.of(Action.COLLECT, Action.ERASE));
  }

  @Override
  public CollectedData collect(Order order) {
    CollectedData data = CollectedData.empty();
    if (order.concerns(HELD)) {
      disclosure.of(order.subjectId(), fields -> data.add(HELD, fields));
    }
    return data;
  }

  @Override
  public Answer erase(Order order) {
    if (!order.concerns(HELD)) {
      return Answer.noData();
    }
    Map<String, Integer> erased = erasure.erase(order.subjectId());
    long records = erased.values().stream().mapToLong(Integer::longValue).sum();
    return records == 0
        ? Answer.noData()
        : Answer.done(Map.of(HELD, records), new TreeMap<>(erased).toString());
  }
}
