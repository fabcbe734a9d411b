package se.diplomagroup.integritet.consent.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/// What a permission or a denial can be traced back to.
record Evidence(Kind kind, UUID id) {

  enum Kind {
    @JsonProperty("decision")
    DECISION,
    @JsonProperty("contract")
    CONTRACT,
    @JsonProperty("objection")
    OBJECTION,
    /// The request that asked for the restriction.
    @JsonProperty("restriction")
    RESTRICTION
  }
}
