package se.diplomagroup.integritet.gateway.dpo;

import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consequences.OfPurpose;

/// What the approval of a proposal would do to the consents to one purpose.
///
/// @param title what the purpose would be called
/// @param validFor for how long earlier consents would last at most, null when all would end
/// @param ended how many would end at once
/// @param shortened how many would go on, and end earlier than they do now
/// @param everybody whether all were counted; otherwise there are more
public record Consequence(
    String title, @Nullable String validFor, long ended, long shortened, boolean everybody) {

  static Consequence of(OfPurpose consequence, CatalogueWords words) {
    return new Consequence(
        words.purpose(consequence.purpose()),
        consequence.validFor(),
        consequence.ended(),
        consequence.shortened(),
        consequence.everybody());
  }
}
