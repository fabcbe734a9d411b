package se.diplomagroup.integritet.consent.decision;

import java.util.UUID;
import java.util.function.Predicate;
import se.diplomagroup.integritet.consent.catalogue.Purpose;

/// Something other than decisions that keeps people from being asked.
public interface AskingObstacle {

  /// The purposes about which this subject is not to be asked.
  Predicate<Purpose> notToAsk(UUID subjectId);
}
