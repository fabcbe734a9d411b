package se.diplomagroup.integritet.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

@GatewayTest
@Tag("P22")
class SignInDirectoryTest {

  World world;

  @Inject Sessions sessions;
  @Inject ErasedSubjects erased;
  @Inject ErasuresUnderWay underWay;

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

    Answer answer = directory().erase(order(Action.ERASE));

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
    directory().erase(order(Action.ERASE));

    Answer again = directory().erase(order(Action.ERASE));

    assertThat(again.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(erased.contains(subjectId)).isTrue();
  }

  @Test
  void whereverItIsKilledTheOrderIsAnsweredWithAllThatWasRemoved() {
    boolean killed = true;
    for (int point = 1; killed; point++) {
      UUID somebody = UUID.randomUUID();
      world.signIn.account(UUID.randomUUID().toString(), somebody, "eva@example.test");
      world.signIn.account(UUID.randomUUID().toString(), somebody, "eva2@example.test");
      Order order = order(Action.ERASE, somebody);
      DyingAccounts dying = new DyingAccounts(world.signIn.realm(), point);

      killed = isKilled(() -> directory(dying).erase(order), dying);
      Answer answer = committed(() -> directory().erase(order));

      if (killed) {
        assertThat(answer.outcome()).as("killed at point " + point).isEqualTo(Outcome.DONE);
        assertThat(answer.counts())
            .as("killed at point " + point)
            .containsEntry(Categories.LOGIN_CREDENTIALS, 2L)
            .containsEntry(Categories.ONLINE_IDENTIFIERS, 2L);
        assertThat(erased.contains(somebody)).isTrue();
      } else {
        assertThat(point).as("points at which it was killed").isGreaterThan(14);
        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
      }
    }
  }

  @Test
  void aPersonWithoutAnAccountHasNoDataHereAndIsKeptOutAllTheSame() {
    assertThat(directory().erase(order(Action.ERASE)).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(erased.contains(subjectId)).isTrue();
  }

  @Test
  void anOrderAboutTrafficAloneLeavesTheAccount() {
    world.signIn.account(account, subjectId, "eva@example.test");

    directory().erase(order(Action.ERASE, Categories.ONLINE_IDENTIFIERS));

    assertThat(world.signIn.hasAccount(account)).isTrue();
    assertThat(erased.contains(subjectId)).isFalse();
  }

  @Test
  void nobodyElsesAccountIsTouched() {
    String other = UUID.randomUUID().toString();
    world.signIn.account(account, subjectId, "eva@example.test");
    world.signIn.account(other, UUID.randomUUID(), "bo@example.test");

    directory().erase(order(Action.ERASE));

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

  private static Answer committed(Callable<Answer> run) {
    return QuarkusTransaction.requiringNew().call(run);
  }

  /// Whether the run was killed on its way to its commit, which is the last point.
  private static boolean isKilled(Callable<Answer> run, DyingAccounts dying) {
    try {
      committed(() -> {
        Answer answer = run.call();
        dying.point();
        return answer;
      });
      return false;
    } catch (QuarkusTransactionException e) {
      assertThat(e).hasCauseInstanceOf(Killed.class);
      return true;
    }
  }

  /// The end of the process: an error, so that no code mistakes it for something to handle.
  private static final class Killed extends Error {}

  /// Accounts behind which the process dies, before or after one of the calls to the directory.
  private static final class DyingAccounts extends Accounts {

    private final int last;
    private int points;

    DyingAccounts(URI realm, int last) {
      super(() -> "token", realm);
      this.last = last;
    }

    void point() {
      points++;
      if (points == last) {
        throw new Killed();
      }
    }

    private <T> T around(Supplier<T> call) {
      point();
      T result = call.get();
      point();
      return result;
    }

    private void around(Runnable call) {
      point();
      call.run();
      point();
    }

    @Override
    List<User> of(UUID subjectId) {
      return around(() -> super.of(subjectId));
    }

    @Override
    List<Session> sessionsOf(User user) {
      return around(() -> super.sessionsOf(user));
    }

    @Override
    void logOut(User user) {
      around(() -> super.logOut(user));
    }

    @Override
    void delete(User user) {
      around(() -> super.delete(user));
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
