package se.diplomagroup.integritet.audit.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogQuery;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.audit.log.SubjectIndex;
import se.diplomagroup.integritet.audit.search.EntryView;
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
import se.diplomagroup.integritet.contracts.Topic;

/// What the log holds about a person, and how it forgets them: the entries stay, the way to them
/// from the person goes, and what comes later is stored without one.
@ApplicationScoped
class AuditSystem implements PersonalDataSystem {

  private static final int PAGE = 500;
  private static final Set<String> COLLECTED =
      Set.of(Topic.ACCESS.wireName(), Topic.CONSENT.wireName(), Topic.RIGHTS.wireName());

  private final LogReader log;
  private final SubjectIndex subjects;

  AuditSystem(LogReader log, SubjectIndex subjects) {
    this.log = log;
    this.subjects = subjects;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.AUDIT_SERVICE,
        "Granskningsloggen",
        List.of(new Holding(Categories.ACCOUNTABILITY_RECORDS, Purposes.PROCESSING_HISTORY)),
        List.of("subject-id"),
        Set.of(Action.COLLECT, Action.ERASE));
  }

  /// The decisions and requests of the person, and who has read their data.
  @Override
  public CollectedData collect(Order order) {
    var data = CollectedData.empty();
    if (!order.concerns(Categories.ACCOUNTABILITY_RECORDS)) {
      return data;
    }
    @Nullable Long before = null;
    List<LogEntry> page;
    do {
      page = log.find(LogQuery.about(order.subjectId(), Set.of(), before), PAGE);
      page.stream()
          .filter(entry -> COLLECTED.contains(entry.topic()) && entry.readable())
          .forEach(entry -> data.add(Categories.ACCOUNTABILITY_RECORDS, record(entry)));
      before = page.isEmpty() ? before : Long.valueOf(page.getLast().position());
    } while (page.size() == PAGE);
    return data;
  }

  @Override
  public Answer erase(Order order) {
    if (!order.concerns(Categories.ACCOUNTABILITY_RECORDS)) {
      return Answer.noData();
    }
    int forgotten = subjects.forget(order.subjectId());
    return forgotten == 0
        ? Answer.noData()
        : Answer.done(
            Map.of(Categories.ACCOUNTABILITY_RECORDS, (long) forgotten),
            "removed from the log's index by person");
  }

  private static Map<String, @Nullable Object> record(LogEntry entry) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("time", Objects.toString(entry.time(), null));
    record.put("event", entry.type());
    record.put("toldBy", entry.source());
    record.put("content", EntryView.of(entry).data());
    return record;
  }
}
