package se.diplomagroup.integritet.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import se.diplomagroup.integritet.connector.SystemToken;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.Session;
import se.diplomagroup.integritet.gateway.directory.KeycloakAdmin.User;

/// The accounts in the sign-in directory, found by the attribute `subject_id`.
@ApplicationScoped
class Accounts {

  private static final int NOT_FOUND = 404;

  private final KeycloakAdmin keycloak;
  private final SystemToken token;

  Accounts(SystemToken token, @ConfigProperty(name = "integritet.gateway.sign-in.url") URI realm) {
    this.token = token;
    this.keycloak =
        RestClientBuilder.newBuilder()
            .baseUri(administration(realm))
            .connectTimeout(2, TimeUnit.SECONDS)
            .readTimeout(10, TimeUnit.SECONDS)
            .build(KeycloakAdmin.class);
  }

  /// The person's accounts; usually one.
  List<User> of(UUID subjectId) {
    String id = subjectId.toString();
    return keycloak.search(bearer(), "subject_id:" + id, true, false).stream()
        .filter(user -> user.belongsTo(id))
        .toList();
  }

  List<Session> sessionsOf(User user) {
    return keycloak.sessions(bearer(), user.id());
  }

  /// How many sessions an account has, or nothing when there is no such account any more.
  OptionalLong sessionsLeft(String accountId) {
    try {
      return OptionalLong.of(keycloak.sessions(bearer(), accountId).size());
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == NOT_FOUND) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  /// Ends the account's sessions.
  void logOut(User user) {
    toleratingAbsence(() -> keycloak.logOut(bearer(), user.id()));
  }

  /// Removes the account. One that is gone already is no failure.
  void delete(User user) {
    toleratingAbsence(() -> keycloak.delete(bearer(), user.id()));
  }

  private String bearer() {
    return "Bearer " + token.value();
  }

  private static void toleratingAbsence(Runnable call) {
    try {
      call.run();
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() != NOT_FOUND) {
        throw e;
      }
    }
  }

  /// `…/realms/x` is administered at `…/admin/realms/x`.
  static URI administration(URI realm) {
    String address = realm.toString();
    int at = address.lastIndexOf("/realms/");
    if (at < 0) {
      throw new IllegalArgumentException("the sign-in address names no realm");
    }
    return URI.create(address.substring(0, at) + "/admin" + address.substring(at));
  }
}
