package se.diplomagroup.integritet.localstack.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The accounts that the local realm begins with.
public enum Account {
  SUPPORT("works requests"),
  SUPPORT2("works requests; the second person where two are needed"),
  DPO("data protection officer"),
  DPO2("data protection officer; the second approves what the first proposes"),
  CUSTOMER_ADMIN("administers a customer company"),
  LEARNER("takes courses");

  private final String who;

  Account(String who) {
    this.who = who;
  }

  public static Optional<Account> named(String username) {
    return Arrays.stream(values()).filter(a -> a.username().equals(username)).findFirst();
  }

  public String username() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Known to everybody, which is why the account is in the local realm only.
  public String password() {
    return username() + "-local-password";
  }

  public String who() {
    return who;
  }
}
