package se.diplomagroup.integritet.kit.outbox;

import java.util.List;

/// What the relay needs of the broker.
interface Publisher extends AutoCloseable {

  /// Sends the rows in order and returns when the broker has acknowledged every one.
  ///
  /// @throws PublishFailed if it has not acknowledged all of them; some may be published
  void publish(List<OutboxRow> rows) throws PublishFailed, InterruptedException;

  @Override
  void close();
}
