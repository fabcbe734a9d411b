package se.diplomagroup.integritet.consent.objection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;

/// A person's objection to a purpose (GDPR Art. 21 and 22). It stops the purpose from when it is
/// recorded until it is lifted; while it is assessed as much as when it is upheld.
///
/// @param upheldAt when it was upheld, or null while it is assessed
/// @param liftedAt when it ceased, or null while it is in force
public record Objection(
    UUID id,
    UUID subjectId,
    Code purpose,
    ObjectionKind kind,
    Instant recordedAt,
    @Nullable Instant upheldAt,
    @Nullable Instant liftedAt) {

  public boolean isInForce() {
    return liftedAt == null;
  }

  public boolean isUpheld() {
    return upheldAt != null;
  }

  /// Whether it is about this purpose. One to direct marketing is about all direct marketing.
  public boolean concerns(Purpose other) {
    return purpose.equals(other.key())
        || (kind == ObjectionKind.DIRECT_MARKETING && other.directMarketing());
  }
}
