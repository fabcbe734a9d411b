package se.diplomagroup.integritet.consent.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.ids.NotNil;
import se.diplomagroup.integritet.kit.ids.NotNilValidator;

/// A decision as a caller tells it.
///
/// @param subjectId the person, or null when a visitor decides
/// @param visitorId the visitor, or null when a person decides
/// @param purposeVersion the version of the purpose that was shown; without it, the one that was in
///   force when it was decided
/// @param noticeVersion the version of the notice that was shown; with `language` and `textHash`,
///   and not needed to withdraw
/// @param method by which act it was made known; staff always say it
/// @param guardianId the guardian who decided for a child, where a system tells it
public record DecisionCommand(
    @NotNull @NotNil UUID decisionId,
    @NotNil @Nullable UUID subjectId,
    @NotNil @Nullable UUID visitorId,
    @NotNull Code purpose,
    @Positive @Nullable Integer purposeVersion,
    @NotNull Choice choice,
    @Positive @Nullable Integer noticeVersion,
    @Nullable Language language,
    @Nullable Sha256 textHash,
    @Nullable Code surface,
    @Nullable Instant decidedAt,
    @Nullable Boolean gpc,
    @Nullable Code collectionPoint,
    @Nullable @Size(max = MOST_CATEGORIES) List<@NotNull Code> categories,
    @Nullable Method method,
    @Nullable UUID guardianId) {

  static final int MOST_CATEGORIES = 20;

  /// Whether it has all that the annotations ask for. They are what a violation is told by; this
  /// says the same of a command without one, for a fraction of what a validator costs.
  public boolean wellFormed() {
    return decisionId != null
        && !NotNilValidator.isNil(decisionId)
        && !NotNilValidator.isNil(subjectId)
        && !NotNilValidator.isNil(visitorId)
        && purpose != null
        && choice != null
        && (purposeVersion == null || purposeVersion > 0)
        && (noticeVersion == null || noticeVersion > 0)
        && (categories == null || (categories.size() <= MOST_CATEGORIES && !hasGap(categories)));
  }

  private static boolean hasGap(List<Code> codes) {
    for (Code code : codes) {
      if (code == null) {
        return true;
      }
    }
    return false;
  }

  List<Code> namedCategories() {
    return categories == null ? List.of() : categories;
  }

  /// What it says, if that is something which can have been recorded: of one subject, on a text
  /// that is named in full or not at all.
  Optional<Told> told() {
    Subject subject = subject();
    Shown shown = shown();
    boolean complete = shown != null || (namesNoText() && choice == Choice.WITHDRAWN);
    return subject == null || choice == Choice.EXPIRED || !complete
        ? Optional.empty()
        : Optional.of(
            new Told(
                decisionId,
                subject,
                purpose,
                choice,
                shown,
                collectionPoint,
                namedCategories(),
                surface,
                gpc,
                method,
                decidedAt == null ? null : decidedAt.truncatedTo(ChronoUnit.MICROS)));
  }

  private @Nullable Subject subject() {
    if (subjectId != null) {
      return visitorId == null ? Subject.person(subjectId) : null;
    }
    return visitorId == null ? null : Subject.visitor(visitorId);
  }

  /// Whether nobody is named whose decision it is. Such a command is refused whoever tells it.
  boolean namesNobody() {
    return subjectId == null && visitorId == null;
  }

  private @Nullable Shown shown() {
    return noticeVersion == null || language == null || textHash == null
        ? null
        : new Shown(noticeVersion, language, textHash);
  }

  private boolean namesNoText() {
    return noticeVersion == null && language == null && textHash == null;
  }
}
