package se.diplomagroup.integritet.retention.self;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Declaration;
import se.diplomagroup.integritet.connector.Holding;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.retention.clock.ClockQueries;
import se.diplomagroup.integritet.retention.clock.ClockView;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.customer.People;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.disposal.DisposalAccount;
import se.diplomagroup.integritet.retention.hold.LegalHold;
import se.diplomagroup.integritet.retention.hold.LegalHolds;

/// What this service itself holds about people, all of it under pseudonymous ids: facts, clocks,
/// holds and disposals.
///
/// A person sees that there is a hold and of which kind, not its reference: the matter may be
/// somebody else's (GDPR Art. 15(4)). An erasure takes the facts and the words of past holds; what
/// stays are the disposals, the fact that there was a hold, and the invoices that bokföringslagen
/// keeps, whose clock runs on. A hold that is placed when the erasure has its go-ahead already
/// still keeps it from being done.
@ApplicationScoped
class RetentionData implements PersonalDataSystem {

  private final Facts facts;
  private final People people;
  private final ClockQueries clocks;
  private final LegalHolds holds;
  private final DisposalAccount disposals;

  RetentionData(
      Facts facts,
      People people,
      ClockQueries clocks,
      LegalHolds holds,
      DisposalAccount disposals) {
    this.facts = facts;
    this.people = people;
    this.clocks = clocks;
    this.holds = holds;
    this.disposals = disposals;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.RETENTION_SERVICE,
        "Gallringstjänsten",
        List.of(new Holding(Categories.ACCOUNTABILITY_RECORDS, Purposes.ADMINISTRATION)),
        List.of("subject-id"),
        Set.of(Action.COLLECT, Action.ERASE));
  }

  @Override
  public CollectedData collect(Order order) {
    CollectedData data = CollectedData.empty();
    if (!order.concerns(Categories.ACCOUNTABILITY_RECORDS)) {
      return data;
    }
    UUID subjectId = order.subjectId();
    clocks.of(subjectId).forEach(clock -> add(data, clock(clock)));
    holds.on(subjectId).forEach(hold -> add(data, hold(hold)));
    disposals.of(subjectId).forEach(disposal -> add(data, disposal(disposal)));
    return data;
  }

  @Override
  public Answer erase(Order order) {
    if (!order.concerns(Categories.ACCOUNTABILITY_RECORDS)) {
      return Answer.noData();
    }
    UUID subjectId = order.subjectId();
    int gone = 0;
    if (people.lockIfKnown(subjectId)) {
      if (holds.binding(subjectId).isPresent()) {
        return Answer.refused(Answer.WITHDRAWN);
      }
      gone = holds.forgetWords(subjectId);
      if (people.isBeingErased(subjectId)) {
        gone += facts.forget(subjectId, keptInvoices(facts.of(subjectId)));
      }
    }
    return gone == 0
        ? Answer.noData()
        : Answer.done(
            Map.of(Categories.ACCOUNTABILITY_RECORDS, (long) gone),
            "erased " + gone + " rows of facts and words of holds");
  }

  /// Invoices go by a disposal of their own, when their time has come.
  private static List<UUID> keptInvoices(PersonFacts known) {
    return known.invoices().stream().map(invoice -> invoice.id()).toList();
  }

  private static void add(CollectedData data, Map<String, @Nullable Object> fields) {
    data.add(Categories.ACCOUNTABILITY_RECORDS, fields);
  }

  private static Map<String, @Nullable Object> clock(ClockView clock) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", "retention-clock");
    fields.put("category", clock.category().value());
    fields.put("purpose", clock.purpose().value());
    fields.put("system", clock.system().value());
    fields.put("startedOn", clock.startedOn().toString());
    fields.put("dueOn", clock.dueOn() == null ? null : clock.dueOn().toString());
    fields.put("ground", clock.ground().value());
    return fields;
  }

  private static Map<String, @Nullable Object> hold(LegalHold hold) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", "legal-hold");
    fields.put("by", hold.kind().name().toLowerCase(Locale.ROOT));
    fields.put("placedAt", hold.placedAt().toString());
    fields.put("releasedAt", hold.releasedAt() == null ? null : hold.releasedAt().toString());
    return fields;
  }

  private static Map<String, @Nullable Object> disposal(DisposalAccount.Entry disposal) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", "disposal");
    fields.put("state", disposal.state());
    fields.put("trigger", disposal.trigger().name().toLowerCase(Locale.ROOT));
    fields.put("plannedAt", disposal.plannedAt().toString());
    fields.put(
        "completedAt", disposal.completedAt() == null ? null : disposal.completedAt().toString());
    return fields;
  }
}
