package se.diplomagroup.integritet.elearning.privacy;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Corrections;
import se.diplomagroup.integritet.connector.Corrections.Correction;
import se.diplomagroup.integritet.connector.Declaration;
import se.diplomagroup.integritet.connector.Holding;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;

/// The e-learning platform as the platform sees it. What an order means for a category is known by
/// the [PersonalRecords] of the feature that keeps it; this class only asks each one concerned.
@ApplicationScoped
class ElearningData implements PersonalDataSystem {

  private static final Code UNKNOWN_FIELD = Code.of("unknown-field");
  private static final Code STOPPED = Code.of("stopped");
  private static final Code RESTRICTED = Code.of("restricted");

  /// What the system says it did: the order and the rows it touched, and nothing about the person.
  private record Account(String orderId, Action action, Map<String, Integer> rowsByTable) {}

  private final List<PersonalRecords> records;
  private final Restrictions restrictions;
  private final Departure departure;
  private final Event<ProcessingStopped> stops;
  private final ObjectMapper mapper;

  ElearningData(
      @All List<PersonalRecords> records,
      Restrictions restrictions,
      Departure departure,
      Event<ProcessingStopped> stops,
      ObjectMapper mapper) {
    this.records = records;
    this.restrictions = restrictions;
    this.departure = departure;
    this.stops = stops;
    this.mapper = mapper;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.ELEARNING_PLATFORM,
        "Diploma e-learning",
        records.stream()
            .flatMap(r -> r.purposes().stream().map(p -> new Holding(r.category(), p)))
            .distinct()
            .sorted(comparing(Holding::category).thenComparing(Holding::purpose))
            .toList(),
        List.of("subject-id"),
        EnumSet.of(
            Action.COLLECT,
            Action.RECTIFY,
            Action.RESTRICT,
            Action.UNRESTRICT,
            Action.ERASE,
            Action.ANONYMISE,
            Action.STOP_PROCESSING));
  }

  @Override
  @Transactional
  public CollectedData collect(Order order) {
    CollectedData data = CollectedData.empty();
    concerned(order)
        .forEach(r -> r.collect(order.subjectId()).forEach(row -> data.add(r.category(), row)));
    return data;
  }

  @Override
  @Transactional
  public Answer rectify(Order order, Corrections corrections) {
    Map<Code, Long> counts = new TreeMap<>();
    boolean unknown = false;
    for (Correction correction : corrections.corrections()) {
      boolean corrected =
          records.stream()
              .filter(r -> r.category().equals(correction.category()))
              .anyMatch(r -> r.correct(order.subjectId(), correction));
      if (corrected) {
        counts.merge(correction.category(), 1L, Long::sum);
      }
      unknown |= !corrected;
    }
    if (counts.isEmpty()) {
      return unknown ? Answer.impossible(UNKNOWN_FIELD) : Answer.noData();
    }
    return unknown
        ? Answer.partly(counts, account(order, Removal.NOTHING), UNKNOWN_FIELD)
        : Answer.done(counts, account(order, Removal.NOTHING));
  }

  @Override
  @Transactional
  public Answer restrict(Order order) {
    if (!holdsAnything(order)) {
      return Answer.noData();
    }
    departure.begin(order.subjectId());
    Set<Code> scopes = scopes(order);
    int rows = restrictions.add(order.subjectId(), scopes, order.id());
    for (Code purpose : purposes(order)) {
      records.forEach(r -> r.stop(order.subjectId(), purpose, RESTRICTED));
    }
    return Answer.done(counts(order), account(order, Removal.of("restriction", rows)));
  }

  @Override
  @Transactional
  public Answer unrestrict(Order order) {
    int rows = restrictions.lift(order.subjectId(), scopes(order));
    return rows == 0 && !holdsAnything(order)
        ? Answer.noData()
        : Answer.done(counts(order), account(order, Removal.of("restriction", rows)));
  }

  @Override
  @Transactional
  public Answer erase(Order order) {
    return remove(order, r -> r.erase(order.subjectId(), order.recordsOf(r.category())));
  }

  @Override
  @Transactional
  public Answer anonymise(Order order) {
    return remove(order, r -> r.anonymise(order.subjectId(), order.recordsOf(r.category())));
  }

  @Override
  @Transactional
  public Answer stopProcessing(Order order) {
    Code purpose = order.purpose();
    if (purpose == null) {
      return Answer.impossible(Code.of("no-purpose"));
    }
    departure.begin(order.subjectId());
    Map<Code, Long> counts = new TreeMap<>();
    for (PersonalRecords r : records) {
      long stopped = r.stop(order.subjectId(), purpose, STOPPED);
      if (stopped > 0) {
        counts.merge(r.category(), stopped, Long::sum);
      }
    }
    stops.fire(new ProcessingStopped(order.subjectId(), purpose));
    return Answer.done(counts, account(order, Removal.NOTHING));
  }

  private Answer remove(Order order, Function<PersonalRecords, Removal> action) {
    departure.begin(order.subjectId());
    Map<Code, Long> counts = new TreeMap<>();
    Removal sum = Removal.NOTHING;
    for (PersonalRecords r : concerned(order).toList()) {
      Removal removal = action.apply(r);
      if (removal.rows() > 0) {
        counts.merge(r.category(), removal.rows(), Long::sum);
      }
      for (Map.Entry<String, Integer> table : removal.rowsByTable().entrySet()) {
        sum = sum.and(table.getKey(), table.getValue());
      }
    }
    if (counts.isEmpty()) {
      return Answer.noData();
    }
    departure.end(order.subjectId());
    return Answer.done(counts, account(order, sum));
  }

  private Stream<PersonalRecords> concerned(Order order) {
    return records.stream().filter(r -> order.concerns(r.category()));
  }

  private boolean holdsAnything(Order order) {
    return concerned(order).anyMatch(r -> !r.collect(order.subjectId()).isEmpty());
  }

  private Map<Code, Long> counts(Order order) {
    return concerned(order)
        .collect(
            Collectors.toMap(
                PersonalRecords::category,
                r -> (long) r.collect(order.subjectId()).size(),
                Long::sum,
                TreeMap::new));
  }

  /// The purpose of the order where it names one, else the categories it is about.
  private Set<Code> scopes(Order order) {
    Code purpose = order.purpose();
    return purpose != null
        ? Set.of(purpose)
        : concerned(order)
            .map(PersonalRecords::category)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Code> purposes(Order order) {
    Code purpose = order.purpose();
    return purpose != null
        ? Set.of(purpose)
        : concerned(order)
            .flatMap(r -> r.purposes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private byte[] account(Order order, Removal removal) {
    try {
      return mapper.writeValueAsBytes(
          new Account(order.id().toString(), order.action(), new TreeMap<>(removal.rowsByTable())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an account has a JSON form", e);
    }
  }
}
