package se.diplomagroup.integritet.rights.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The people, the other services and the other systems around this service.
@ApplicationScoped
class World {

  static final UUID ANNA = UUID.randomUUID();
  static final UUID BERTIL = UUID.randomUUID();
  static final UUID DPO = UUID.randomUUID();

  private final Outbox outbox;
  private final OrderBook book;
  private final Sql sql;

  World(Outbox outbox, OrderBook book, DataSource dataSource) {
    this.outbox = outbox;
    this.book = book;
    this.sql = new Sql(dataSource);
  }

  static RequestSpecification person(UUID subjectId) {
    return as(TestTokens.person(subjectId));
  }

  static RequestSpecification anna() {
    return as(TestTokens.support(ANNA));
  }

  static RequestSpecification dpo() {
    return as(TestTokens.dpo(UUID.randomUUID()));
  }

  static RequestSpecification bertil() {
    return as(TestTokens.support(BERTIL));
  }

  static RequestSpecification system(Code key) {
    return as(TestTokens.system(key.value()));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /// A person asks for themselves. Returns the request's id.
  static String ask(UUID subjectId, String right) {
    return ask(subjectId, Map.of("right", right));
  }

  static String ask(UUID subjectId, Map<String, ?> command) {
    return post(person(subjectId), command);
  }

  /// Staff register what came by letter.
  static String register(UUID subjectId, String right) {
    return register(Map.of("right", right, "subjectId", subjectId.toString(), "channel", "letter"));
  }

  static String register(Map<String, ?> command) {
    return post(anna(), command);
  }

  private static String post(RequestSpecification who, Map<String, ?> command) {
    return who.header("Idempotency-Key", UUID.randomUUID())
        .body(command)
        .post("/v1/requests")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response decide(RequestSpecification staff, String request, Map<String, ?> decision) {
    return staff.body(decision).post("/v1/requests/" + request + "/decision");
  }

  static JsonPath read(String request) {
    return anna().get("/v1/requests/" + request).then().statusCode(200).extract().jsonPath();
  }

  static JsonPath awaitState(String request, String state) {
    return await().until(() -> read(request), view -> view.getString("state").equals(state));
  }

  /// Something that another service says.
  void tell(Event event) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
  }

  /// A system joins, and this service knows of it.
  void join(Code system) {
    join(system, List.of(Purposes.SERVICE_ACCESS, Purposes.NEWS));
  }

  void join(Code system, List<Code> purposes) {
    tell(
        new SystemRegistered(
            UUID.nameUUIDFromBytes(system.value().getBytes()),
            system,
            List.of(Categories.CONTACT_DETAILS),
            purposes,
            List.of(Action.COLLECT, Action.ERASE, Action.STOP_PROCESSING),
            Instant.now()));
    await()
        .untilAsserted(() ->
            assertThat(
                    system(Systems.CONSENT_SERVICE)
                        .get("/v1/systems")
                        .then()
                        .extract()
                        .<List<String>>path("items.key"))
                .contains(system.value()));
  }

  void leave(Code system) {
    QuarkusTransaction.requiringNew()
        .run(() -> sql.update("delete from registered_system where key = ?", system.value()));
  }

  SystemOrdered orderTo(Code system, String request) {
    return await().until(() -> order(system, request), Optional::isPresent).orElseThrow().order();
  }

  Optional<OrderState> order(Code system, String request) {
    return book.ordersOf(UUID.fromString(request)).stream()
        .filter(order -> order.system().equals(system))
        .findFirst();
  }

  static Response upload(SystemOrdered order, Object content) {
    return system(order.system()).body(content).put("/v1/orders/" + order.orderId() + "/package");
  }

  void reply(SystemOrdered order, Outcome outcome) {
    reply(order, outcome, null, null);
  }

  void reply(
      SystemOrdered order, Outcome outcome, @Nullable Code ground, @Nullable LocalDate until) {
    tell(
        new SystemReplied(
            UUID.randomUUID(),
            order.orderId(),
            order.subjectId(),
            order.system(),
            order.action(),
            order.origin(),
            order.originId(),
            outcome,
            List.of(new SystemReplied.Count(Categories.CONTACT_DETAILS, 1)),
            Sha256.of("evidence".getBytes()),
            ground,
            until,
            Instant.now()));
  }

  /// A system delivers its part and says so.
  void deliver(Code system, String request, Object content) {
    SystemOrdered order = orderTo(system, request);
    upload(order, content).then().statusCode(204);
    reply(order, Outcome.DONE);
  }

  long count(String query, Object... parameters) {
    return sql.query(query, row -> row.getLong(1), parameters).getFirst();
  }
}
