package se.diplomagroup.integritet.gateway.me;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Objection;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;

/// A purpose that is direct marketing, and the person's objection to it.
///
/// @param objectionId the objection in force, null when there is none
/// @param key makes a form that is sent twice object once
public record Marketing(String purpose, String title, @Nullable UUID objectionId, String key) {

  /// @param keys gives a new key each time
  static List<Marketing> of(
      Catalogue catalogue, List<Objection> objections, Language language, Supplier<String> keys) {
    return catalogue.purposes().stream()
        .filter(Purpose::isMarketing)
        .map(it -> of(it, objections, language, keys.get()))
        .toList();
  }

  private static Marketing of(
      Purpose purpose, List<Objection> objections, Language language, String key) {
    UUID objection = null;
    for (Objection each : objections) {
      if (each.purpose().equals(purpose.key()) && each.stopsMarketing()) {
        objection = each.objectionId();
      }
    }
    return new Marketing(purpose.key(), purpose.title().in(language), objection, key);
  }
}
