package se.diplomagroup.integritet.rights.holding;

import static se.diplomagroup.integritet.contracts.Categories.ACCOUNTABILITY_RECORDS;
import static se.diplomagroup.integritet.contracts.Categories.CONTACT_DETAILS;
import static se.diplomagroup.integritet.contracts.Categories.SUPPORT_CASE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Declaration;
import se.diplomagroup.integritet.connector.Holding;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.request.SubjectCases;
import se.diplomagroup.integritet.rights.request.SubjectCases.Erased;
import se.diplomagroup.integritet.rights.request.SubjectCases.SubjectCase;
import se.diplomagroup.integritet.rights.words.WireNames;

/// What this service holds about people: their cases, what they wrote, how to reach them, and for a
/// while what was collected for them. Erasing a person destroys all of it but the bare case, which
/// shows that their rights were honoured.
@ApplicationScoped
class CaseHoldings implements PersonalDataSystem {

  private static final String REFERENCE = "reference";

  private final SubjectCases cases;

  CaseHoldings(SubjectCases cases) {
    this.cases = cases;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.SUBJECT_RIGHTS_SERVICE,
        "Ärenden om dina rättigheter",
        List.of(
            new Holding(ACCOUNTABILITY_RECORDS, Purposes.PROCESSING_HISTORY),
            new Holding(SUPPORT_CASE, Purposes.SUPPORT),
            new Holding(CONTACT_DETAILS, Purposes.SUPPORT)),
        List.of("subject-id"),
        Set.of(Action.COLLECT, Action.ERASE));
  }

  @Override
  public CollectedData collect(Order order) {
    CollectedData data = CollectedData.empty();
    for (SubjectCase it : cases.of(order.subjectId())) {
      addIf(order, data, ACCOUNTABILITY_RECORDS, caseRecord(it.request()));
      addText(order, data, SUPPORT_CASE, it, "note", it.particulars().note());
      addText(order, data, SUPPORT_CASE, it, "reason", it.particulars().reason());
      addText(order, data, CONTACT_DETAILS, it, "contact", it.particulars().contact());
    }
    return data;
  }

  @Override
  public Answer erase(Order order) {
    Erased erased = cases.erase(order.subjectId());
    if (erased.particulars() == 0 && erased.packages() == 0) {
      return Answer.noData();
    }
    long records = (long) erased.particulars() + erased.packages();
    return Answer.done(
        Map.of(ACCOUNTABILITY_RECORDS, records),
        "keys destroyed: %d of free text, %d of collected packages"
            .formatted(erased.particulars(), erased.packages()));
  }

  private static Map<String, @Nullable Object> caseRecord(RightsRequest request) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(REFERENCE, request.reference());
    fields.put("right", WireNames.of(request.right()));
    fields.put("receivedOn", request.receivedOn().toString());
    fields.put("dueOn", request.dueOn().toString());
    fields.put("state", request.state().wireName());
    fields.put("closure", request.closure().map(WireNames::of).orElse(null));
    return fields;
  }

  private static void addText(
      Order order,
      CollectedData data,
      Code category,
      SubjectCase from,
      String field,
      @Nullable String text) {
    if (text != null) {
      addIf(order, data, category, Map.of(REFERENCE, from.request().reference(), field, text));
    }
  }

  private static void addIf(
      Order order,
      CollectedData data,
      Code category,
      Map<String, ? extends @Nullable Object> fields) {
    if (order.concerns(category)) {
      data.add(category, fields);
    }
  }
}
