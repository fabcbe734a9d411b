package se.diplomagroup.integritet.connector;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.kit.sql.Sql;

/// A system with one table of notes. A test may put its own behaviour in place of, or around, what
/// the system does for one person.
@ApplicationScoped
class ExampleSystem implements PersonalDataSystem {

  static final Code KEY = Code.of("example-system");

  private final Sql sql;
  private final Map<UUID, UnaryOperator<Answer>> afterwards = new ConcurrentHashMap<>();
  private final Map<UUID, UnaryOperator<CollectedData>> afterCollecting = new ConcurrentHashMap<>();
  private final Map<UUID, Answer> instead = new ConcurrentHashMap<>();
  private final Map<UUID, String> outside = new ConcurrentHashMap<>();
  private final Map<UUID, Runnable> beforeOutside = new ConcurrentHashMap<>();
  private final Set<UUID> keptOutside = ConcurrentHashMap.newKeySet();
  private volatile boolean inTransaction;
  private final ConcurrentLinkedQueue<Order> ran = new ConcurrentLinkedQueue<>();

  ExampleSystem(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        KEY,
        "Example",
        List.of(new Holding(Categories.SUPPORT_CASE, Purposes.SUPPORT)),
        List.of("subject-id"),
        EnumSet.of(Action.COLLECT, Action.ERASE, Action.RECTIFY, Action.RESTRICT));
  }

  @Override
  public CollectedData collect(Order order) {
    var data = CollectedData.empty();
    notesOf(order.subjectId())
        .forEach(text -> data.add(Categories.SUPPORT_CASE, Map.of("text", text)));
    return afterCollecting.getOrDefault(order.subjectId(), same -> same).apply(data);
  }

  @Override
  public Answer rectify(Order order, Corrections corrections) {
    long changed = 0;
    for (Corrections.Correction correction : corrections.corrections()) {
      changed +=
          sql.update(
              "update note set text = ? where subject_id = ? and text = ?",
              correction.newValue(),
              order.subjectId(),
              correction.oldValue());
    }
    return Answer.done(Map.of(Categories.SUPPORT_CASE, changed), "corrected");
  }

  @Override
  public Answer erase(Order order) {
    Answer other = instead.get(order.subjectId());
    if (other != null) {
      return after(order, other);
    }
    int erased = sql.update("delete from note where subject_id = ?", order.subjectId());
    return after(
        order,
        erased == 0
            ? Answer.noData()
            : Answer.done(Map.of(Categories.SUPPORT_CASE, (long) erased), "erased notes"));
  }

  @Override
  public void actOutside(Order order) {
    inTransaction |= QuarkusTransaction.isActive();
    beforeOutside.getOrDefault(order.subjectId(), () -> {}).run();
    outside.computeIfPresent(order.subjectId(), (_, _) -> null);
  }

  @Override
  public void lookOutside(Order order) {
    inTransaction |= QuarkusTransaction.isActive();
  }

  @Override
  public Answer takenBack(Order order) {
    boolean gone =
        keptOutside.contains(order.subjectId()) && !outside.containsKey(order.subjectId());
    return gone
        ? Answer.partly(Map.of(Categories.SUPPORT_CASE, 1L), new byte[0], Answer.WITHDRAWN)
        : PersonalDataSystem.super.takenBack(order);
  }

  /// There is a copy that takes no part in any transaction.
  void keepOutside(UUID subjectId, String text) {
    keptOutside.add(subjectId);
    outside.put(subjectId, text);
  }

  void beforeOutside(UUID subjectId, Runnable behaviour) {
    beforeOutside.put(subjectId, behaviour);
  }

  boolean isKeptOutside(UUID subjectId) {
    return outside.containsKey(subjectId);
  }

  boolean wasOutsideInATransaction() {
    return inTransaction;
  }

  @Override
  public Answer restrict(Order order) {
    return after(order, Answer.done(Map.of(), "restricted"));
  }

  @Override
  public Answer unrestrict(Order order) {
    return after(order, Answer.done(Map.of(), "lifted"));
  }

  void afterwards(UUID subjectId, UnaryOperator<Answer> behaviour) {
    afterwards.put(subjectId, behaviour);
  }

  /// Answers so, and erases nothing.
  void instead(UUID subjectId, Answer answer) {
    instead.put(subjectId, answer);
  }

  void afterCollecting(UUID subjectId, UnaryOperator<CollectedData> behaviour) {
    afterCollecting.put(subjectId, behaviour);
  }

  void addNote(UUID subjectId, String text) {
    sql.update(
        "insert into note (id, subject_id, text) values (?, ?, ?)",
        UUID.randomUUID(),
        subjectId,
        text);
  }

  List<String> notesOf(UUID subjectId) {
    return sql.query(
        "select text from note where subject_id = ? order by text",
        row -> row.getString(1),
        subjectId);
  }

  /// What was run for a person, in order, including what was undone.
  List<Action> ranFor(UUID subjectId) {
    return ran.stream()
        .filter(order -> order.subjectId().equals(subjectId))
        .map(Order::action)
        .toList();
  }

  private Answer after(Order order, Answer answer) {
    ran.add(order);
    return afterwards.getOrDefault(order.subjectId(), same -> same).apply(answer);
  }
}
