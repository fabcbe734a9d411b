package se.diplomagroup.integritet.elearning.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is to use the service.
///
/// @param initialPassword the password of the first sign-in
/// @param subjectId the person's pseudonymous id, made here where none is given
record NewMember(
    @NotBlank @Size(max = 100) String givenName,
    @NotBlank @Size(max = 100) String familyName,
    @NotBlank @Email @Size(max = 200) String email,
    @Nullable @Size(max = 40) String phone,
    @Nullable @Size(max = 200) String address,
    @Nullable @Size(max = 20) String postcode,
    @Nullable @Size(max = 100) String city,
    @Nullable @Pattern(regexp = "sv|en") String language,
    @Nullable @Size(max = 100) String title,
    @Nullable @Size(max = 100) String department,
    @Nullable Role role,
    @Nullable @Size(min = 8, max = 200) String initialPassword,
    @Nullable UUID subjectId,
    @Nullable LocalDate createdOn) {

  /// Whether it says who the person is or since when: an administrator who could do that could take
  /// somebody else's place.
  boolean decidesIdentity() {
    return subjectId != null || createdOn != null;
  }

  /// Says nothing about the person: it may end in a log line.
  @Override
  public String toString() {
    return "NewMember[" + subjectId + "]";
  }
}
