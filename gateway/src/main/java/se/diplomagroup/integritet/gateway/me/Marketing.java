package se.diplomagroup.integritet.gateway.me;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Objection;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;

/// A purpose that is direct marketing, and the person's objection to it.
///
/// @param objectionId the objection that stops it, null when there is none
/// @param key makes a form that is sent twice object once
public record Marketing(String purpose, String title, @Nullable UUID objectionId, String key) {

  static Marketing of(
      Purpose purpose, @Nullable Objection objection, Language language, String key) {
    return new Marketing(
        purpose.key(),
        purpose.title().in(language),
        objection == null ? null : objection.objectionId(),
        key);
  }
}
