package se.diplomagroup.integritet.gateway.me;

import java.util.List;

/// What a person can ask for here.
final class Asking {

  static final String ERASURE = "erasure";

  static final List<String> RIGHTS = List.of("access", "portability", ERASURE);

  private Asking() {}

  static boolean knows(String right) {
    return RIGHTS.contains(right);
  }
}
