package se.diplomagroup.integritet.elearning.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Corrections.Correction;
import se.diplomagroup.integritet.contracts.Code;

/// One category of personal data and the tables that hold it. Each feature has one for what it
/// keeps, and nothing else in the system deletes personal data.
///
/// All methods are called within a transaction and give the same end when they are run twice.
public interface PersonalRecords {

  Code category();

  /// What the data is held for.
  Set<Code> purposes();

  /// Everything about the person, a map from column to value for each row, as it is in the tables.
  List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId);

  /// Deletes the data.
  ///
  /// @param records only these, by our own ids; empty for everything of the category
  Removal erase(UUID subjectId, Optional<List<UUID>> records);

  /// Makes the data such that nobody can tell whom it was about. Where nothing worth keeping would
  /// be left, that is to delete it.
  default Removal anonymise(UUID subjectId, Optional<List<UUID>> records) {
    return erase(subjectId, records);
  }

  /// Replaces a wrong value.
  ///
  /// @return whether there is such a field here
  default boolean correct(UUID subjectId, Correction correction) {
    return false;
  }

  /// Whatever is under way for this purpose is dropped.
  ///
  /// @param reason why, as it is recorded with what was dropped
  default long stop(UUID subjectId, Code purpose, Code reason) {
    return 0;
  }
}
