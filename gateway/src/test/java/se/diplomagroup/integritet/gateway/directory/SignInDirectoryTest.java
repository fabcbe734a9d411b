package se.diplomagroup.integritet.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.SystemToken;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
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
  void erasingAgainIsDoneAgain() {
    world.signIn.account(account, subjectId, "eva@example.test");
    directory().erase(order(Action.ERASE));

    Answer again = directory().erase(order(Action.ERASE));

    assertThat(again.outcome()).isEqualTo(Outcome.DONE);
    assertThat(again.counts()).containsEntry(Categories.LOGIN_CREDENTIALS, 0L);
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
    SystemToken token = () -> "token";
    return new SignInDirectory(new Accounts(token, world.signIn.realm()), sessions, erased);
  }

  private Order order(Action action, Code... categories) {
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
