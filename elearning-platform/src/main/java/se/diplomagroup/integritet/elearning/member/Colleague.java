package se.diplomagroup.integritet.elearning.member;

import java.time.LocalDate;
import java.util.UUID;

/// A person as their company's administrator sees them.
///
/// @param name empty where the person's data may not be used at present, as is the address
public record Colleague(
    UUID subjectId,
    String name,
    String email,
    LocalDate joinedOn,
    boolean open,
    boolean restricted) {

  /// Says nothing about the person: it may end in a log line.
  @Override
  public String toString() {
    return "Colleague[" + subjectId + "]";
  }
}
