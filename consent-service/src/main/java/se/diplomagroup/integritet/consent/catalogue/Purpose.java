package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.time.Zones;

/// One thing that personal data is used for, in one version.
///
/// @param systems the systems that carry it out as far as the catalogue itself says; others join by
///   registering
/// @param retentionRule the policy by which retention-service keeps its data
/// @param retention that rule in words (GDPR Art. 15(1)(d))
/// @param validFor how long a consent lasts, or null when it has no end or is not needed
/// @param askAgainAfter how long a refusal is left in peace, or null when consent is not needed
public record Purpose(
    Code key,
    int version,
    Words title,
    Words description,
    LegalBasis legalBasis,
    List<Code> categories,
    List<Code> systems,
    List<Words> recipients,
    Code retentionRule,
    Words retention,
    boolean directMarketing,
    ObjectionRight objection,
    @Nullable Period validFor,
    @Nullable Period askAgainAfter) {

  public Purpose {
    categories = List.copyOf(categories);
    systems = List.copyOf(systems);
    recipients = List.copyOf(recipients);
    if (directMarketing && objection != ObjectionRight.ABSOLUTE) {
      throw new IllegalArgumentException("an objection to direct marketing is absolute");
    }
    if (legalBasis == LegalBasis.LEGITIMATE_INTEREST && objection == ObjectionRight.NONE) {
      throw new IllegalArgumentException("a legitimate interest can be objected to");
    }
  }

  public boolean needsConsent() {
    return legalBasis == LegalBasis.CONSENT;
  }

  /// When a consent given at this instant lapses, or null when it does not.
  public @Nullable Instant validUntil(Instant givenAt) {
    return validFor == null ? null : givenAt.atZone(Zones.STOCKHOLM).plus(validFor).toInstant();
  }
}
