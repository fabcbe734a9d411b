package se.diplomagroup.integritet.kit.outbox;

import java.util.List;

/// Writes rows in the current transaction.
interface OutboxWriter {

  /// Takes the locks of the rows' keys, which are held until the transaction ends, and only then
  /// lets the rows draw their positions, in the order given.
  void write(List<OutboxRow> rows);
}
