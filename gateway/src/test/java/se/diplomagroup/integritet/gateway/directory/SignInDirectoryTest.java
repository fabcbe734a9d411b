package se.diplomagroup.integritet.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.Session;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.User;
import se.diplomagroup.integritet.gateway.session.Sessions;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeSignIn;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.sql.Sql;

@GatewayTest
@Tag("P22")
class SignInDirectoryTest {

  World world;

  @Inject Sessions sessions;
  @Inject ErasedSubjects erased;
  @Inject ErasuresUnderWay underWay;
  @Inject DataSource database;

  private final UUID subjectId = UUID.randomUUID();
  private final String account = UUID.randomUUID().toString();

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void theAccountAndItsSessionsAreInTheExtract() {
    world.signIn.account(account, subjectId, "eva@example.test");

    var records = directory().collect(order(Action.COLLECT)).records();

    assertThat(records.get(Categories.LOGIN_CREDENTIALS).getFirst())
        .extracting("username")
        .isEqualTo("eva@example.test");
    assertThat(records.get(Categories.ONLINE_IDENTIFIERS).getFirst())
        .extracting("ipAddress")
        .isEqualTo("192.0.2.7");
  }

  @Test
  void erasureEndsTheSessionsRemovesTheAccountAndShutsTheDoorAtOnce() {
    world.signIn.account(account, subjectId, "eva@example.test");
    world.signIn.next(new FakeSignIn.User(UUID.randomUUID(), "eva", "person", subjectId));
    Browser browser = Browser.anonymous(world);
    browser.signInNext();

    Answer answer = erase(order(Action.ERASE));

    assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
    assertThat(answer.counts()).containsEntry(Categories.LOGIN_CREDENTIALS, 1L);
    assertThat(world.signIn.hasAccount(account)).isFalse();
    assertThat(world.signIn.administered())
        .anyMatch(it -> it.equals("POST /admin/realms/integritet/users/" + account + "/logout"));
    assertThat(erased.contains(subjectId)).isTrue();
    assertThat(browser.get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void anotherOrderAboutAnErasedPersonFindsNothing() {
    world.signIn.account(account, subjectId, "eva@example.test");
    erase(order(Action.ERASE));

    Answer again = erase(order(Action.ERASE));

    assertThat(again.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(erased.contains(subjectId)).isTrue();
  }

  @Test
  void whereverItIsKilledTheOrderIsAnsweredWithAllThatWasRemoved() {
    boolean killed = true;
    for (int point = 1; killed; point++) {
      Case it = new Case(point);

      killed = it.isKilled();
      Answer answer = erase(it.order);

      if (killed) {
        assertThat(answer.outcome()).as("killed at point " + point).isEqualTo(Outcome.DONE);
        assertThat(answer.counts())
            .as("killed at point " + point)
            .containsEntry(Categories.LOGIN_CREDENTIALS, 2L)
            .containsEntry(Categories.ONLINE_IDENTIFIERS, 2L);
        assertThat(erased.contains(it.somebody)).isTrue();
      } else {
        assertThat(point).as("points at which it was killed").isGreaterThan(20);
        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
      }
      assertThat(underWay.uncertain(it.order.id())).isEmpty();
    }
  }

  @Test
  @Tag("P10")
  void whereverItIsKilledAnOrderThatIsTakenBackTellsWhatIsGone() {
    boolean killed = true;
    for (int point = 1; killed; point++) {
      Case it = new Case(point);
      killed = it.isKilled();
      if (killed) {
        letTimePass(it.order);
        long accountsGone = it.accounts.stream().filter(id -> !world.signIn.hasAccount(id)).count();
        long sessionsGone =
            it.accounts.stream().filter(id -> world.signIn.sessionsOf(id) == 0).count();

        Answer answer = takenBack(it.order);

        if (sessionsGone == 0) {
          assertThat(answer.outcome()).as("killed at point " + point).isEqualTo(Outcome.REFUSED);
        } else {
          assertThat(answer.outcome()).as("killed at point " + point).isEqualTo(Outcome.PARTLY);
          assertThat(answer.counts())
              .as("killed at point " + point)
              .containsEntry(Categories.LOGIN_CREDENTIALS, accountsGone)
              .containsEntry(Categories.ONLINE_IDENTIFIERS, sessionsGone);
        }
        assertThat(answer.ground()).contains(Answer.WITHDRAWN);
        assertThat(takenBack(it.order).outcome()).as("its notes").isEqualTo(Outcome.REFUSED);
        assertThat(erased.contains(it.somebody)).isFalse();
      }
    }
  }

  @Test
  @Tag("P10")
  void aRunThatWasCutOffAmomentAgoMayStillRemoveTheAccountSoTheAnswerWaits() {
    world.signIn.account(account, subjectId, "eva@example.test");
    Order order = order(Action.ERASE);
    underWay.note(order.id(), account, 1);

    assertThatIllegalStateException().isThrownBy(() -> takenBack(order));
    world.signIn.removeAccount(account);
    letTimePass(order);

    assertThat(takenBack(order).counts()).containsEntry(Categories.LOGIN_CREDENTIALS, 1L);
  }

  @Test
  @Tag("P10")
  void anOrderThatIsTakenBackBeforeItsFirstRunIsRefusedAndLeavesTheAccount() {
    world.signIn.account(account, subjectId, "eva@example.test");

    Answer answer = takenBack(order(Action.ERASE));

    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(world.signIn.hasAccount(account)).isTrue();
  }

  @Test
  void aPersonWithoutAnAccountHasNoDataHereAndIsKeptOutAllTheSame() {
    assertThat(erase(order(Action.ERASE)).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(erased.contains(subjectId)).isTrue();
  }

  @Test
  void anOrderAboutTrafficAloneLeavesTheAccount() {
    world.signIn.account(account, subjectId, "eva@example.test");

    erase(order(Action.ERASE, Categories.ONLINE_IDENTIFIERS));

    assertThat(world.signIn.hasAccount(account)).isTrue();
    assertThat(erased.contains(subjectId)).isFalse();
  }

  @Test
  void nobodyElsesAccountIsTouched() {
    String other = UUID.randomUUID().toString();
    world.signIn.account(account, subjectId, "eva@example.test");
    world.signIn.account(other, UUID.randomUUID(), "bo@example.test");

    erase(order(Action.ERASE));

    assertThat(world.signIn.hasAccount(other)).isTrue();
  }

  @Test
  void theRealmIsAdministeredBesideWherePeopleSignIn() {
    assertThat(Accounts.administration(URI.create("https://id.example/auth/realms/x")))
        .hasToString("https://id.example/auth/admin/realms/x");
  }

  /// The directory as it is, with a token of its own in place of one from the directory.
  private SignInDirectory directory() {
    return directory(new Accounts(() -> "token", world.signIn.realm()));
  }

  private SignInDirectory directory(Accounts accounts) {
    return new SignInDirectory(accounts, sessions, erased, underWay);
  }

  private Answer erase(Order order) {
    return erase(directory(), order);
  }

  /// As the connector does it: outside of a transaction first, then in that of the reply.
  private static Answer erase(SignInDirectory directory, Order order) {
    directory.actOutside(order);
    return QuarkusTransaction.requiringNew().call(() -> directory.erase(order));
  }

  private Answer takenBack(Order order) {
    directory().lookOutside(order);
    return QuarkusTransaction.requiringNew().call(() -> directory().takenBack(order));
  }

  /// So much that no request of a run that was cut off is on its way any more.
  private void letTimePass(Order order) {
    new Sql(database)
        .update(
            """
            update erasure_under_way set noted_at = noted_at - make_interval(secs => ?)
            where order_id = ?
            """,
            ErasuresUnderWay.LONGEST_REQUEST.toSeconds() + 1,
            order.id());
  }

  /// Somebody with two accounts, and a run of their erasure that is killed at a point.
  private final class Case {

    private final UUID somebody = UUID.randomUUID();
    private final List<String> accounts =
        List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    private final Order order = order(Action.ERASE, somebody);
    private final Death death;

    Case(int point) {
      accounts.forEach(id -> world.signIn.account(id, somebody, id + "@example.test"));
      death = new Death(point);
    }

    /// Whether the run was killed on its way to its commit, which is the last point.
    boolean isKilled() {
      SignInDirectory dying =
          new SignInDirectory(
              new DyingAccounts(world.signIn.realm(), death),
              sessions,
              erased,
              new DyingNotes(database, death));
      try {
        dying.actOutside(order);
        QuarkusTransaction.requiringNew()
            .run(() -> {
              dying.erase(order);
              death.point();
            });
        return false;
      } catch (Killed e) {
        return true;
      } catch (QuarkusTransactionException e) {
        assertThat(e).hasCauseInstanceOf(Killed.class);
        return true;
      }
    }
  }

  /// The end of the process: an error, so that no code mistakes it for something to handle.
  private static final class Killed extends Error {}

  /// When the process dies.
  private static final class Death {

    private final int last;
    private int points;

    Death(int last) {
      this.last = last;
    }

    void point() {
      points++;
      if (points == last) {
        throw new Killed();
      }
    }

    <T> T around(Supplier<T> call) {
      point();
      T result = call.get();
      point();
      return result;
    }

    void around(Runnable call) {
      point();
      call.run();
      point();
    }
  }

  /// Accounts at which the process dies, before or after one of the calls to the directory.
  private static final class DyingAccounts extends Accounts {

    private final Death death;

    DyingAccounts(URI realm, Death death) {
      super(() -> "token", realm);
      this.death = death;
    }

    @Override
    List<User> of(UUID subjectId) {
      return death.around(() -> super.of(subjectId));
    }

    @Override
    List<Session> sessionsOf(User user) {
      return death.around(() -> super.sessionsOf(user));
    }

    @Override
    void logOut(User user) {
      death.around(() -> super.logOut(user));
    }

    @Override
    void delete(User user) {
      death.around(() -> super.delete(user));
    }
  }

  /// Notes at which the process dies, before or after one of them is committed.
  private static final class DyingNotes extends ErasuresUnderWay {

    private final Death death;

    DyingNotes(DataSource database, Death death) {
      super(database);
      this.death = death;
    }

    @Override
    void note(UUID orderId, String accountId, long sessions) {
      death.around(() ->
          QuarkusTransaction.requiringNew().run(() -> super.note(orderId, accountId, sessions)));
    }

    @Override
    void ended(UUID orderId, String accountId, long sessions) {
      death.around(() ->
          QuarkusTransaction.requiringNew().run(() -> super.ended(orderId, accountId, sessions)));
    }

    @Override
    void removed(UUID orderId, String accountId) {
      death.around(
          () -> QuarkusTransaction.requiringNew().run(() -> super.removed(orderId, accountId)));
    }
  }

  private Order order(Action action, Code... categories) {
    return order(action, subjectId, categories);
  }

  private static Order order(Action action, UUID subjectId, Code... categories) {
    List<Item> items = Arrays.stream(categories).map(it -> new Item(it, List.of())).toList();
    Instant now = Instant.now();
    return new Order(
        UUID.randomUUID(),
        subjectId,
        action,
        Origin.REQUEST,
        UUID.randomUUID(),
        items,
        null,
        now,
        now.plusSeconds(60));
  }
}
