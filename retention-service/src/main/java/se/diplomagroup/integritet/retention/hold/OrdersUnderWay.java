package se.diplomagroup.integritet.retention.hold;

import java.util.List;
import java.util.UUID;

/// The orders of disposals that have left.
public interface OrdersUnderWay {

  /// Takes back, for a hold, every order about the person that is not carried out. Needs the
  /// person's lock.
  void recall(UUID subjectId, UUID holdId);

  /// The disposals of a person whose orders have left and that are not complete.
  List<DisposalUnderWay> of(UUID subjectId);
}
