package se.diplomagroup.integritet.consent.guardian;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.kit.ids.NotNil;

/// Until when a child is too young to consent, and who decides for them.
///
/// @param until the day on which the child turns 13; nothing else of the birth date is asked
/// @param guardians the subject ids of those who hold parental responsibility
record MinorityCommand(
    @NotNull LocalDate until, @NotNull @Size(max = 10) Set<@NotNull @NotNil UUID> guardians) {

  MinorityCommand {
    guardians = guardians == null ? Set.of() : guardians;
  }
}
