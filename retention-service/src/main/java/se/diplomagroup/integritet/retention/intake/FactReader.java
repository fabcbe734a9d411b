package se.diplomagroup.integritet.retention.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.LifecycleEvent.InvoiceIssued;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.problem.Violation;
import se.diplomagroup.integritet.kit.time.Zones;

/// Reads lifecycle facts from CloudEvents 1.0 in structured mode. Everything that is wrong is named
/// with its field and the rule it breaks; values are never repeated.
///
/// A fact is something that has happened, so no date lies in the future. The end of the financial
/// year of an invoice may, and lies within the length of a financial year from the day of the
/// invoice (bokföringslagen 3 kap. 3 §: at most 18 months).
final class FactReader {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final int LONGEST_FINANCIAL_YEAR_MONTHS = 18;
  private static final Set<String> NOT_PAST = Set.of("financialYearEndsOn");

  private final Instant now;
  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  FactReader(Instant now) {
    this.now = now;
    this.today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /// Reads one fact; empty when something is wrong with it.
  Optional<ToldFact> read(JsonNode node, String path, String source) {
    int before = violations.size();
    if (!node.isObject()) {
      add(path + "event", "object", "A fact is a CloudEvents object.");
      return Optional.empty();
    }
    requireText(node, path, "specversion", "1.0", "cloudevents-1.0", "The version is 1.0.");
    requireText(
        node, path, "source", source, "own-system", "A system tells facts in its own name only.");
    UUID id = uuid(node, path, "id");
    checkTime(node, path);
    Class<? extends LifecycleEvent> type = type(node, path);
    @Nullable LifecycleEvent event = type == null ? null : data(node, path, type);
    return id == null || event == null || violations.size() > before
        ? Optional.empty()
        : Optional.of(new ToldFact(path, id, event, content(event)));
  }

  private @Nullable Class<? extends LifecycleEvent> type(JsonNode node, String path) {
    JsonNode type = node.path("type");
    if (!type.isTextual()) {
      required(path + "type");
      return null;
    }
    Optional<Class<? extends Event>> known = EventTypes.classOf(type.textValue());
    if (known.isEmpty() || !LifecycleEvent.class.isAssignableFrom(known.get())) {
      add(path + "type", "unknown-type", "The type is not one of a lifecycle fact.");
      return null;
    }
    return known.get().asSubclass(LifecycleEvent.class);
  }

  private @Nullable LifecycleEvent data(
      JsonNode node, String path, Class<? extends LifecycleEvent> type) {
    JsonNode data = node.path("data");
    if (!data.isObject()) {
      required(path + "data");
      return null;
    }
    String dataPath = path + "data.";
    RecordComponent[] fields = type.getRecordComponents();
    refuseUnknown(data, dataPath, fields);
    @Nullable Object[] values = new Object[fields.length];
    boolean complete = true;
    for (int i = 0; i < fields.length; i++) {
      values[i] = value(data, dataPath, fields[i]);
      complete &= values[i] != null;
    }
    if (!complete) {
      return null;
    }
    LifecycleEvent event = create(type, fields, values);
    if (event instanceof InvoiceIssued invoice) {
      checkFinancialYear(invoice, dataPath);
    }
    return event;
  }

  private void refuseUnknown(JsonNode data, String path, RecordComponent[] fields) {
    Set<String> known =
        Arrays.stream(fields).map(RecordComponent::getName).collect(Collectors.toSet());
    data.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            add(path + "*", "unknown-field", "The fact has a field that its type has not.");
          }
        });
  }

  private @Nullable Object value(JsonNode data, String path, RecordComponent field) {
    if (field.getType() == UUID.class) {
      return uuid(data, path, field.getName());
    }
    if (field.getType() == LocalDate.class) {
      return date(data, path, field.getName());
    }
    throw new IllegalStateException("a lifecycle fact has ids and dates only");
  }

  private @Nullable UUID uuid(JsonNode node, String path, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      required(path + name);
      return null;
    }
    if (!value.isTextual() || !UUID_SHAPE.matcher(value.textValue()).matches()) {
      add(path + name, "uuid", "The field is a UUID.");
      return null;
    }
    return UUID.fromString(value.textValue());
  }

  private @Nullable LocalDate date(JsonNode node, String path, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      required(path + name);
      return null;
    }
    LocalDate date = parsed(value);
    if (date == null) {
      add(path + name, "date", "The field is a date such as 2026-01-31.");
      return null;
    }
    if (date.isBefore(EARLIEST)) {
      add(path + name, "not-before-1970", "The date is not before 1970.");
      return null;
    }
    if (date.isAfter(today) && !NOT_PAST.contains(name)) {
      add(path + name, "not-in-future", "A fact has happened: its date is not in the future.");
      return null;
    }
    return date;
  }

  private static @Nullable LocalDate parsed(JsonNode value) {
    try {
      return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void checkFinancialYear(InvoiceIssued invoice, String path) {
    LocalDate end = invoice.financialYearEndsOn();
    LocalDate issued = invoice.issuedOn();
    if (end.isBefore(issued.minusMonths(LONGEST_FINANCIAL_YEAR_MONTHS))
        || end.isAfter(issued.plusMonths(LONGEST_FINANCIAL_YEAR_MONTHS))) {
      add(
          path + "financialYearEndsOn",
          "financial-year",
          "The financial year ends within 18 months of the invoice.");
    }
  }

  private void checkTime(JsonNode node, String path) {
    JsonNode time = node.path("time");
    if (time.isMissingNode()) {
      return;
    }
    try {
      if (OffsetDateTime.parse(time.asText()).toInstant().isAfter(now.plus(CLOCK_SKEW))) {
        add(path + "time", "not-in-future", "A fact has happened: its time is not in the future.");
      }
    } catch (DateTimeException e) {
      add(path + "time", "time", "The time is one of RFC 3339.");
    }
  }

  private void requireText(
      JsonNode node, String path, String name, String expected, String rule, String message) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      required(path + name);
    } else if (!value.isTextual() || !value.textValue().equals(expected)) {
      add(path + name, rule, message);
    }
  }

  private void required(String field) {
    add(field, "required", "The field is missing.");
  }

  private void add(String field, String rule, String message) {
    violations.add(new Violation(field, rule, message));
  }

  private static LifecycleEvent create(
      Class<? extends LifecycleEvent> type, RecordComponent[] fields, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("a record has a public constructor of its fields", e);
    }
  }

  /// The digest of the type and of every field, in the order of the record.
  private static Sha256 content(LifecycleEvent event) {
    return Sha256.of((EventTypes.typeOf(event) + "\n" + event).getBytes(StandardCharsets.UTF_8));
  }
}
