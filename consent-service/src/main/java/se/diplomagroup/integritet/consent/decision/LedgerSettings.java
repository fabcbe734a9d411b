package se.diplomagroup.integritet.consent.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the ledger is written.
@ConfigMapping(prefix = "integritet.consent.ledger")
interface LedgerSettings {

  /// Transactions on their way at the same time. Two keep the disk busy while the next group
  /// gathers; more make the groups smaller.
  @WithDefault("2")
  int writers();

  /// Calls that share one transaction at most: it bounds how long locks are held.
  @WithDefault("256")
  int group();

  /// Calls that may wait; the caller of one more is told to come back.
  @WithDefault("10000")
  int queue();
}
