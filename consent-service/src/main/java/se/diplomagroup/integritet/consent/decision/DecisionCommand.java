package se.diplomagroup.integritet.consent.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// A decision as a caller tells it.
///
/// @param subjectId the person, or null when a visitor decides
/// @param visitorId the visitor, or null when a person decides
/// @param noticeVersion the version of the notice that was shown; with `language` and `textHash`,
///   and not needed to withdraw
/// @param method by which act it was made known; staff always say it
/// @param guardianId the guardian who decided for a child, where a system tells it
public record DecisionCommand(
    @NotNull UUID decisionId,
    @Nullable UUID subjectId,
    @Nullable UUID visitorId,
    @NotNull Code purpose,
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
  public boolean isWellFormed() {
    return decisionId != null
        && purpose != null
        && choice != null
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
}
