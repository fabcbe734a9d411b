package se.diplomagroup.integritet.connector;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// The values to correct for one person (GDPR Art. 16), fetched over HTTPS from the service that
/// ordered it because they never travel on a topic.
public record Corrections(List<Correction> corrections) {

  public Corrections {
    corrections = List.copyOf(corrections);
  }

  /// One field of one record.
  ///
  /// @param recordId the record by the system's own id, or null where the category has one record
  /// @param oldValue the value that is wrong, or null where there was none
  /// @param newValue the right value, or null where it is to be removed
  public record Correction(
      Code category,
      @Nullable UUID recordId,
      String field,
      @Nullable String oldValue,
      @Nullable String newValue) {}
}
