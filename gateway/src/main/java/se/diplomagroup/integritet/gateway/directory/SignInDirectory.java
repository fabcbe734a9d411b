package se.diplomagroup.integritet.gateway.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Declaration;
import se.diplomagroup.integritet.connector.Holding;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.gateway.directory.ErasuresUnderWay.Noted;
import se.diplomagroup.integritet.gateway.directory.ErasuresUnderWay.Removed;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.Session;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.User;
import se.diplomagroup.integritet.gateway.session.Sessions;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// The sign-in directory takes part like any other system: the gateway, which signs people in,
/// carries out its orders.
///
/// Erasing the credentials ends the person's sessions, here and in the directory, removes the
/// account and sets a tombstone, by which a token that is still valid is refused at once. All of it
/// can be done again: an account that is gone is not missed, and the answer tells what all runs of
/// the order together have removed. The directory is called outside of our transactions; an order
/// that is taken back after a run that was cut off is answered with what is gone.
@ApplicationScoped
class SignInDirectory implements PersonalDataSystem {

  private final Accounts accounts;
  private final Sessions sessions;
  private final ErasedSubjects erased;
  private final ErasuresUnderWay underWay;

  SignInDirectory(
      Accounts accounts, Sessions sessions, ErasedSubjects erased, ErasuresUnderWay underWay) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.erased = erased;
    this.underWay = underWay;
  }

  @Override
  public Declaration declaration() {
    return new Declaration(
        Systems.SIGN_IN_DIRECTORY,
        "Inloggningskatalogen",
        List.of(
            new Holding(Categories.LOGIN_CREDENTIALS, Purposes.SERVICE_ACCESS),
            new Holding(Categories.ONLINE_IDENTIFIERS, Purposes.SERVICE_ACCESS)),
        List.of("subject-id"),
        Set.of(Action.COLLECT, Action.ERASE));
  }

  /// Nothing of our own is read, so that no transaction waits for the directory.
  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public CollectedData collect(Order order) {
    CollectedData collected = CollectedData.empty();
    for (User user : accounts.of(order.subjectId())) {
      if (order.concerns(Categories.LOGIN_CREDENTIALS)) {
        collected.add(Categories.LOGIN_CREDENTIALS, account(user));
      }
      if (order.concerns(Categories.ONLINE_IDENTIFIERS)) {
        accounts
            .sessionsOf(user)
            .forEach(it -> collected.add(Categories.ONLINE_IDENTIFIERS, session(it)));
      }
    }
    return collected;
  }

  /// Ends the sessions and removes the account in the directory. What is found is noted before the
  /// first of it goes, and each step again when it is taken.
  @Override
  public void actOutside(Order order) {
    if (order.action() != Action.ERASE || isAboutNothingHere(order)) {
      return;
    }
    Map<User, Integer> found = new LinkedHashMap<>();
    accounts.of(order.subjectId()).forEach(it -> found.put(it, accounts.sessionsOf(it).size()));
    found.forEach((user, open) -> underWay.note(order.id(), user.id(), open));
    found.forEach((user, open) -> {
      accounts.logOut(user);
      underWay.ended(order.id(), user.id(), open);
    });
    if (order.concerns(Categories.LOGIN_CREDENTIALS)) {
      found.forEach((user, open) -> {
        underWay.note(order.id(), user.id(), open);
        accounts.delete(user);
        underWay.removed(order.id(), user.id());
      });
    }
  }

  /// Asks the directory about the accounts with which a run was cut off.
  ///
  /// @throws IllegalStateException while the directory may still be busy with the last request of
  ///   that run, so that the order is asked about again
  @Override
  public void lookOutside(Order order) {
    List<Noted> uncertain = underWay.uncertain(order.id());
    if (!uncertain.stream().allMatch(Noted::settled)) {
      throw new IllegalStateException("a run was cut off a moment ago");
    }
    uncertain.forEach(noted -> {
      OptionalLong left = accounts.sessionsLeft(noted.accountId());
      if (left.isPresent()) {
        long ended = Math.max(0, noted.sessions() - left.getAsLong());
        underWay.ended(order.id(), noted.accountId(), ended);
      } else {
        underWay.removed(order.id(), noted.accountId());
      }
    });
  }

  @Override
  public Answer takenBack(Order order) {
    Removed removed = underWay.settleTakenBack(order.id());
    if (removed.isNothing()) {
      return Answer.refused(Answer.WITHDRAWN);
    }
    Map<Code, Long> counts = counts(removed, order.concerns(Categories.LOGIN_CREDENTIALS));
    return Answer.partly(counts, report(counts).getBytes(UTF_8), Answer.WITHDRAWN);
  }

  @Override
  public Answer erase(Order order) {
    if (isAboutNothingHere(order)) {
      return Answer.noData();
    }
    boolean credentials = order.concerns(Categories.LOGIN_CREDENTIALS);
    sessions.endAllOf(order.subjectId());
    if (credentials) {
      erased.add(order.subjectId());
    }
    return answer(underWay.settle(order.id()), credentials);
  }

  private static boolean isAboutNothingHere(Order order) {
    return !order.concerns(Categories.LOGIN_CREDENTIALS)
        && !order.concerns(Categories.ONLINE_IDENTIFIERS);
  }

  private static Answer answer(Removed removed, boolean credentials) {
    if (removed.accounts() == 0) {
      return Answer.noData();
    }
    Map<Code, Long> counts = counts(removed, credentials);
    return Answer.done(counts, report(counts));
  }

  private static Map<Code, Long> counts(Removed removed, boolean credentials) {
    Map<Code, Long> counts = new TreeMap<>();
    counts.put(Categories.ONLINE_IDENTIFIERS, removed.sessions());
    if (credentials) {
      counts.put(Categories.LOGIN_CREDENTIALS, removed.accounts());
    }
    return counts;
  }

  private static String report(Map<Code, Long> counts) {
    return "sessions ended: "
        + counts.getOrDefault(Categories.ONLINE_IDENTIFIERS, 0L)
        + "; accounts removed: "
        + counts.getOrDefault(Categories.LOGIN_CREDENTIALS, 0L);
  }

  private static Map<String, @Nullable Object> account(User user) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("username", user.username());
    fields.put("email", user.email());
    fields.put("enabled", user.enabled());
    fields.put("createdAt", instant(user.createdTimestamp()));
    return fields;
  }

  private static Map<String, @Nullable Object> session(Session session) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("ipAddress", session.ipAddress());
    fields.put("startedAt", instant(session.start()));
    fields.put("lastUsedAt", instant(session.lastAccess()));
    fields.put(
        "applications",
        session.clients() == null ? List.of() : List.copyOf(session.clients().values()));
    return fields;
  }

  private static @Nullable String instant(@Nullable Long milliseconds) {
    return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds).toString();
  }
}
