package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How staff handed over an extract.
enum HandoverMethod {
  @JsonProperty("letter")
  LETTER,
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("in-person")
  IN_PERSON
}
