package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.time.Zones;

/// One thing that personal data is used for, in one version.
///
/// @param version goes up when its meaning changes; decisions refer to it
/// @param dataSubjects the categories of people whose data it is
/// @param transfers to third countries; usually none
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
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Code> dataSubjects,
    List<Code> systems,
    List<Words> recipients,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Transfer> transfers,
    Code retentionRule,
    Words retention,
    boolean directMarketing,
    ObjectionRight objection,
    @Nullable Period validFor,
    @Nullable Period askAgainAfter) {

  public Purpose {
    categories = List.copyOf(categories);
    dataSubjects = List.copyOf(dataSubjects);
    transfers = List.copyOf(transfers);
    systems = List.copyOf(systems);
    recipients = List.copyOf(recipients);
    if (directMarketing && objection != ObjectionRight.ABSOLUTE) {
      throw new IllegalArgumentException("an objection to direct marketing is absolute");
    }
    if (legalBasis.canBeObjectedTo() && objection == ObjectionRight.NONE) {
      throw new IllegalArgumentException("a legitimate interest can be objected to");
    }
  }

  public boolean needsConsent() {
    return legalBasis == LegalBasis.CONSENT;
  }

  /// Every system that carries it out: those that the catalogue names and those that registered.
  public List<Code> systemsWith(Map<Code, List<Code>> registered) {
    SortedSet<Code> all = new TreeSet<>(systems);
    all.addAll(registered.getOrDefault(key, List.of()));
    return List.copyOf(all);
  }

  /// Whether it means something else than another version does: other data, other people, another
  /// ground, others who receive it, a different time or a different right to stop it. Words alone
  /// may be improved without changing what was meant.
  boolean differsInMeaning(Purpose other) {
    return legalBasis != other.legalBasis
        || !Set.copyOf(categories).equals(Set.copyOf(other.categories))
        || !Set.copyOf(dataSubjects).equals(Set.copyOf(other.dataSubjects))
        || recipients.size() != other.recipients.size()
        || !other.names(recipients)
        || !Set.copyOf(transfers).equals(Set.copyOf(other.transfers))
        || !retentionRule.equals(other.retentionRule)
        || directMarketing != other.directMarketing
        || objection != other.objection
        || !Objects.equals(validFor, other.validFor);
  }

  /// Whether each of these is among the recipients, in one language at least: a name that is
  /// corrected in one language is still the same recipient.
  private boolean names(List<Words> named) {
    return named.stream()
        .allMatch(it ->
            recipients.stream()
                .anyMatch(own -> own.sv().equals(it.sv()) || own.en().equals(it.en())));
  }

  /// Whether a consent to an earlier version does not cover this one: it is described in other
  /// words, takes in more data or more people, goes to others, is kept by another rule, or is for
  /// marketing now; or the earlier one did not rest on consent. To take less, or for a shorter
  /// time, is covered.
  boolean asksForMoreThan(Purpose earlier) {
    return !earlier.needsConsent()
        || !title.equals(earlier.title)
        || !description.equals(earlier.description)
        || !Set.copyOf(earlier.categories).containsAll(categories)
        || !Set.copyOf(earlier.dataSubjects).containsAll(dataSubjects)
        || !earlier.names(recipients)
        || !Set.copyOf(earlier.transfers).containsAll(transfers)
        || !retentionRule.equals(earlier.retentionRule)
        || directMarketing && !earlier.directMarketing;
  }

  /// Whether a consent given at this instant ends earlier than it did by another version.
  boolean lastsShorterThan(Purpose other, Instant givenAt) {
    Instant end = validUntil(givenAt);
    Instant otherEnd = other.validUntil(givenAt);
    return end != null && (otherEnd == null || end.isBefore(otherEnd));
  }

  /// Whether it says the same as another one, apart from the version.
  boolean saysTheSameAs(Purpose other) {
    return other.equals(
        new Purpose(
            key,
            other.version,
            title,
            description,
            legalBasis,
            categories,
            dataSubjects,
            systems,
            recipients,
            transfers,
            retentionRule,
            retention,
            directMarketing,
            objection,
            validFor,
            askAgainAfter));
  }

  /// When a consent given at this instant lapses, or null when it does not.
  public @Nullable Instant validUntil(Instant givenAt) {
    return validFor == null ? null : givenAt.atZone(Zones.STOCKHOLM).plus(validFor).toInstant();
  }
}
