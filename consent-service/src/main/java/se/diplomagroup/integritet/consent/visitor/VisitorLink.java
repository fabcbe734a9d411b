package se.diplomagroup.integritet.consent.visitor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a visitor is a person. A visitor that has been linked once is that person's or nobody's:
/// two people on one device never become one.
///
/// @param subjectId the person, or null when they are erased
/// @param unlinkedAt when the link was undone, or null while it holds
public record VisitorLink(
    UUID visitorId, @Nullable UUID subjectId, Instant linkedAt, @Nullable Instant unlinkedAt) {

  public boolean holds() {
    return unlinkedAt == null;
  }
}
