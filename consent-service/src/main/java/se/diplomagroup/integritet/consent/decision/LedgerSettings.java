package se.diplomagroup.integritet.consent.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

  /// How long after the beginning of a group the next one begins at the earliest, so that under
  /// load groups are large: a transaction costs much and a row of it little. It is waited for by
  /// those who come while others are being written.
  @WithDefault("PT0.01S")
  Duration pace();

  /// Calls that may wait; the caller of one more is told to come back.
  @WithDefault("10000")
  int queue();
}
