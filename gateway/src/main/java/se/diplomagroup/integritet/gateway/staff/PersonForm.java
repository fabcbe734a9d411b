package se.diplomagroup.integritet.gateway.staff;

/// Whose data is looked up, and why.
public record PersonForm(String subjectId, String reason) {

  static final PersonForm EMPTY = new PersonForm("", "");
}
