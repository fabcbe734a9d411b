package se.diplomagroup.integritet.consent.catalogue;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CatalogueDraft.Entry;
import se.diplomagroup.integritet.consent.catalogue.CatalogueDraft.PointDraft;
import se.diplomagroup.integritet.consent.catalogue.CatalogueDraft.PurposeDraft;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Violation;

/// What a catalogue must be besides well-formed: keys that are unique, names that exist, rights
/// that follow from the legal basis (GDPR Art. 6, 7, 21), and purposes whose version goes up when
/// their meaning changes and only then. Says everything that is wrong at once.
final class CataloguePolicy {

  private static final Period LONGEST = Period.ofYears(10);
  private static final int MONTHS_PER_YEAR = 12;
  private static final int DAYS_PER_MONTH = 28;

  private final CatalogueDraft draft;
  private final List<Violation> violations = new ArrayList<>();

  private CataloguePolicy(CatalogueDraft draft) {
    this.draft = draft;
  }

  /// @param highest the highest version that each purpose has ever had
  static List<Violation> violations(
      CatalogueDraft draft, Catalogue base, Map<Code, Integer> highest) {
    CataloguePolicy policy = new CataloguePolicy(draft);
    policy.keys();
    policy.collectionPoints();
    policy.purposes();
    if (policy.violations.isEmpty()) {
      policy.purposeVersions(base, highest);
    }
    if (policy.violations.isEmpty() && draft.content().equals(base.content())) {
      policy.wrong("document", "unchanged", "It says what the version in force says already.");
    }
    return List.copyOf(policy.violations);
  }

  private void keys() {
    unique("categories", draft.categories(), Entry::key);
    unique("collectionPoints", draft.collectionPoints(), PointDraft::key);
    unique("purposes", draft.purposes(), PurposeDraft::key);
    unique("dataSubjects", draft.dataSubjects(), Entry::key);
    unique("systems", draft.systems(), Entry::key);
    unique("securityMeasures", draft.securityMeasures(), Entry::key);
  }

  private void collectionPoints() {
    for (int i = 0; i < draft.collectionPoints().size(); i++) {
      known(
          "collectionPoints[%d].categories".formatted(i),
          draft.collectionPoints().get(i).categories(),
          draft.categories(),
          "unknown-category");
    }
  }

  private void purposes() {
    for (int i = 0; i < draft.purposes().size(); i++) {
      PurposeDraft purpose = draft.purposes().get(i);
      String at = "purposes[%d].".formatted(i);
      known(at + "categories", purpose.categories(), draft.categories(), "unknown-category");
      known(
          at + "dataSubjects",
          purpose.dataSubjects(),
          draft.dataSubjects(),
          "unknown-data-subjects");
      known(at + "systems", purpose.systems(), draft.systems(), "unknown-system");
      objection(at, purpose);
      consent(at, purpose);
      transfers(at, purpose);
    }
  }

  private void objection(String at, PurposeDraft purpose) {
    if (purpose.directMarketing() && purpose.objection() != ObjectionRight.ABSOLUTE) {
      wrong(
          at + "objection",
          "absolute-for-marketing",
          "An objection to direct marketing is absolute (Art. 21(3)).");
    } else if (purpose.legalBasis().canBeObjectedTo()
        && purpose.objection() == ObjectionRight.NONE) {
      wrong(
          at + "objection",
          "objection-possible",
          "A public task and a legitimate interest can be objected to (Art. 21(1)).");
    }
  }

  private void consent(String at, PurposeDraft purpose) {
    boolean needed = purpose.legalBasis() == LegalBasis.CONSENT;
    period(at + "validFor", purpose.validFor(), needed);
    period(at + "askAgainAfter", purpose.askAgainAfter(), needed);
    if (needed && purpose.askAgainAfter() == null) {
      wrong(
          at + "askAgainAfter",
          "required",
          "What rests on consent says how long a refusal is left in peace.");
    }
  }

  private void period(String field, @Nullable Period period, boolean consent) {
    if (period == null) {
      return;
    }
    if (!consent) {
      wrong(field, "consent-only", "Only what rests on consent has this.");
    } else if (period.isNegative() || period.isZero()) {
      wrong(field, "positive", "The period is longer than nothing.");
    } else if (days(period) > days(LONGEST)) {
      wrong(field, "max", "The period is ten years at most.");
    }
  }

  private static long days(Period period) {
    return ((long) period.getYears() * MONTHS_PER_YEAR + period.getMonths()) * DAYS_PER_MONTH
        + period.getDays();
  }

  private void transfers(String at, PurposeDraft purpose) {
    Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    for (int i = 0; i < purpose.transfers().size(); i++) {
      String country = purpose.transfers().get(i).country();
      String field = "%stransfers[%d].country".formatted(at, i);
      if (!countries.contains(country)) {
        wrong(field, "country", "A country has two capital letters by ISO 3166-1.");
      } else if (!Transfer.isThirdCountry(country)) {
        wrong(field, "third-country", "A country of the EEA is not a third country.");
      }
    }
  }

  private void purposeVersions(Catalogue base, Map<Code, Integer> highest) {
    for (int i = 0; i < draft.purposes().size(); i++) {
      Purpose purpose = draft.purposes().get(i).purpose();
      String field = "purposes[%d].version".formatted(i);
      int next = highest.getOrDefault(purpose.key(), 0) + 1;
      base.purpose(purpose.key())
          .ifPresentOrElse(
              before -> version(field, before, purpose, next),
              () -> {
                if (purpose.version() != next) {
                  wrong(field, "next-version", "A new purpose has version %d.".formatted(next));
                }
              });
    }
  }

  private void version(String field, Purpose before, Purpose after, int next) {
    boolean same = after.version() == before.version();
    if (!same && after.version() != next) {
      wrong(
          field,
          "next-version",
          "The version is %d, or %d if the meaning has changed.".formatted(before.version(), next));
    } else if (same && after.differsInMeaning(before)) {
      wrong(
          field,
          "meaning-changed",
          "The meaning of the purpose has changed: its version is %d.".formatted(next));
    } else if (!same && after.saysTheSameAs(before)) {
      wrong(field, "meaning-unchanged", "Nothing of the purpose has changed but its version.");
    }
  }

  private <T> void unique(String list, List<T> entries, Function<T, Code> key) {
    Set<Code> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!seen.add(key.apply(entries.get(i)))) {
        wrong("%s[%d].key".formatted(list, i), "unique", "Another entry has this key.");
      }
    }
  }

  private void known(String field, List<Code> named, List<Entry> entries, String rule) {
    Set<Code> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      Code key = named.get(i);
      String at = "%s[%d]".formatted(field, i);
      if (entries.stream().noneMatch(entry -> entry.key().equals(key))) {
        wrong(at, rule, "The document has no entry with this key.");
      } else if (!seen.add(key)) {
        wrong(at, "unique", "It is named twice.");
      }
    }
  }

  private void wrong(String field, String rule, String message) {
    String full = "document".equals(field) ? field : "document." + field;
    violations.add(new Violation(full, rule, message));
  }
}
