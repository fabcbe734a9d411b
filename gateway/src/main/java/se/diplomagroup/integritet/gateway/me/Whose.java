package se.diplomagroup.integritet.gateway.me;

import java.util.UUID;

/// Whose consents a page is about: the person's own, or those of a child they decide for.
///
/// @param base where the pages about them begin
public record Whose(UUID subjectId, boolean child, String base) {

  static Whose self(UUID subjectId) {
    return new Whose(subjectId, false, "/me");
  }

  static Whose child(UUID childId) {
    return new Whose(childId, true, "/me/children/" + childId);
  }
}
