package se.diplomagroup.integritet.elearning.company;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement under which a company's people learn.
public record Contract(UUID id, UUID companyId, LocalDate startsOn, @Nullable LocalDate endedOn) {

  public boolean inForce() {
    return endedOn == null;
  }
}
