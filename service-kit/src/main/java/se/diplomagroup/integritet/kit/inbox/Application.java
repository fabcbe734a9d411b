package se.diplomagroup.integritet.kit.inbox;

import java.util.List;
import java.util.Optional;

/// What a channel does with its records.
interface Application {

  /// Why a record cannot be applied, known before it is tried.
  Optional<Parking> refusal(RawRecord record);

  /// Applies records in order, in the current transaction.
  ///
  /// @throws HandlerFailure naming the record at which it failed, where that is known
  void apply(List<RawRecord> records);
}
