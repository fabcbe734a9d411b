package se.diplomagroup.integritet.localstack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A user of the e-learning platform whom the journey made up. The name, the e-mail address and the
/// street address occur nowhere else in the stack, so that finding one of them means finding this
/// person.
record Person(
    UUID subjectId,
    String givenName,
    String familyName,
    String email,
    String phone,
    String address,
    String postcode,
    String city,
    String password) {

  /// What must be nowhere once the person is erased.
  List<String> markers() {
    return List.of(givenName + " " + familyName, familyName, email, address);
  }

  Map<String, Object> registration(String createdOn) {
    return Map.of(
        "subjectId", subjectId.toString(),
        "givenName", givenName,
        "familyName", familyName,
        "email", email,
        "phone", phone,
        "address", address,
        "postcode", postcode,
        "city", city,
        "initialPassword", password,
        "createdOn", createdOn);
  }
}
