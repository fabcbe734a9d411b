package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody read personal data: who, whose, what kind, why and where. Committed before the data is
/// shown.
///
/// @param actorId the reader's id in the sign-in directory, or the person's own id
/// @param what the kind of data, such as `request` or `contact-details`
/// @param reason why, such as `case-work` or `own-data`
/// @param caseId the request or case on whose account it was read, where there is one
/// @param where the service that showed it
@WireType("personal-data.read.v1")
public record PersonalDataRead(
    UUID readId,
    UUID actorId,
    ActorKind actorKind,
    UUID subjectId,
    Code what,
    Code reason,
    @Nullable UUID caseId,
    Code where,
    Instant readAt)
    implements Event {

  public enum ActorKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("system")
    SYSTEM
  }

  @Override
  public Topic topic() {
    return Topic.ACCESS;
  }

  @Override
  public UUID key() {
    return subjectId;
  }
}
