package se.diplomagroup.integritet.retention.rule;

import se.diplomagroup.integritet.contracts.Code;

/// Why data is kept, or why a disposal waits: the closed list of this service.
public final class Grounds {

  /// Bokföringslagen (1999:1078) 7 kap. 2 §, under GDPR Art. 17(3)(b).
  public static final Code BOOKKEEPING = Code.of("bokforingslagen-7-2");

  /// Law, court or authority says that the data must stay.
  public static final Code LEGAL_HOLD = Code.of("legal-hold");

  /// A contract that the data is needed for is in force.
  public static final Code CONTRACT_IN_FORCE = Code.of("contract-in-force");

  /// A course is going on, or its follow-up is not done yet.
  public static final Code FOLLOW_UP = Code.of("follow-up-period");

  /// The contract has ended; the reasonable time for disposal runs.
  public static final Code CONTRACT_ENDED = Code.of("contract-ended");

  /// Something has happened after the end that was told, so the end is doubted.
  public static final Code RECENT_ACTIVITY = Code.of("recent-activity");

  /// No rule says how long: the data is reported.
  public static final Code NO_RULE = Code.of("no-rule");

  /// A system has answered that it will not do it, without saying why.
  public static final Code SYSTEM_REFUSED = Code.of("system-refused");

  private Grounds() {}
}
