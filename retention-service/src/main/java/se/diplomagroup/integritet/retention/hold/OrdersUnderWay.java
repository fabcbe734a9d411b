package se.diplomagroup.integritet.retention.hold;

import java.util.List;
import java.util.UUID;

/// The orders of disposals that have left.
public interface OrdersUnderWay {

  /// Takes back, for a hold, every order about the person that is not carried out. Needs the
  /// person's lock.
  void recall(UUID subjectId, UUID holdId);

  /// The disposals whose orders were out when the hold was placed, or had been begun once more by
  /// then, and what has become of those orders since.
  List<DisposalUnderWay> metBy(UUID holdId);
}
