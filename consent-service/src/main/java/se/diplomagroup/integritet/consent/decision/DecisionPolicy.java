package se.diplomagroup.integritet.consent.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.CatalogueInForce;
import se.diplomagroup.integritet.consent.catalogue.CollectionPoint;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Whether decisions are in order, as far as that can be said without looking at the ledger: the
/// purpose rests on consent (GDPR Art. 6(1)(a)), the person saw a text that was in force when they
/// decided, and exactly that text (Art. 7(1); promise P33), and the categories are those of the
/// collection point (P02). A withdrawal needs none of the text: nothing may stand in its way (Art.
/// 7(3)).
///
/// A consent is one to the version of the purpose that the person was shown (Art. 7(1)). The caller
/// says which, from the page that was open. It has to have been in force when they decided; one
/// that had been superseded by then stands as long as no newer version had ended the consents to
/// it, so a page that was open while the purpose changed counts where a consent given just before
/// would have counted on, and is refused as `purpose-not-in-force` where the person has to be asked
/// anew. Where nobody says, it is the version that was in force when they decided: for what is told
/// later, and for what moves in, the one of that time; for what is decided now, that of now. The
/// first version of a purpose counts for all that was decided before it was published here. Ground
/// and end of the consent are that version's. A refusal or a withdrawal is taken whatever version
/// it names, and is put to the one in force where there is no such version.
///
/// For a child under 13 only a guardian consents (GDPR Art. 8; dataskyddslagen 2 kap. 4 §); a
/// refusal or a withdrawal protects, so anybody who may tell the child's decisions may tell it.
///
/// The client's time counts up to ours: what lies slightly ahead is clamped, and what lies further
/// ahead is refused. So is a time before 1995. What a person says of themselves is said now.
final class DecisionPolicy {

  /// By how much a client's clock may be ahead.
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /// Directive 95/46/EC is of 1995: an older time is a mistake, and may be beyond what the database
  /// holds.
  static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  private final CatalogueInForce rules;
  private final Catalogue catalogue;
  private final PublishedNotices notices;
  private final Instant now;
  private final Map<UUID, Minority> minorities;
  private final boolean history;

  /// For people who are known to be old enough to decide.
  DecisionPolicy(CatalogueInForce rules, PublishedNotices notices, Instant now) {
    this(rules, notices, now, Map.of());
  }

  /// @param minorities those of the subjects who are children under 13
  DecisionPolicy(
      CatalogueInForce rules,
      PublishedNotices notices,
      Instant now,
      Map<UUID, Minority> minorities) {
    this(rules, notices, now, minorities, false);
  }

  /// @param history whether the decisions were kept elsewhere when they were made: the text that
  ///   was shown has to be published here, and need not have been in force then
  DecisionPolicy(
      CatalogueInForce rules,
      PublishedNotices notices,
      Instant now,
      Map<UUID, Minority> minorities,
      boolean history) {
    this.rules = rules;
    this.catalogue = rules.catalogue();
    this.notices = notices;
    this.now = now.truncatedTo(ChronoUnit.MICROS);
    this.minorities = Map.copyOf(minorities);
    this.history = history;
  }

  /// The answer: decisions that can be recorded, or everything that is wrong with them.
  sealed interface Answer {

    record InOrder(List<NewDecision> decisions) implements Answer {}

    record NotInOrder(List<Violation> violations) implements Answer {}
  }

  Answer check(List<DecisionCommand> commands, Actor actor) {
    List<NewDecision> decisions = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      Check check = new Check("decisions[" + i + "]", commands.get(i), actor, violations);
      check.run().ifPresent(decisions::add);
    }
    refuseOpposites(commands, violations);
    return violations.isEmpty()
        ? new Answer.InOrder(List.copyOf(decisions))
        : new Answer.NotInOrder(List.copyOf(violations));
  }

  private static void refuseOpposites(List<DecisionCommand> commands, List<Violation> violations) {
    Map<List<@Nullable Object>, Choice> choices = new HashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      DecisionCommand command = commands.get(i);
      List<@Nullable Object> about = new ArrayList<>();
      about.add(command.subjectId());
      about.add(command.visitorId());
      about.add(command.purpose());
      Choice earlier = choices.putIfAbsent(about, command.choice());
      if (earlier != null && earlier != command.choice()) {
        violations.add(
            new Violation(
                "decisions[" + i + "].choice",
                "opposite-decisions",
                "One call does not decide the same thing in two ways."));
      }
    }
  }

  /// The checks of one decision.
  private final class Check {

    private final String path;
    private final DecisionCommand command;
    private final Actor actor;
    private final List<Violation> violations;
    private boolean inOrder = true;

    Check(String path, DecisionCommand command, Actor actor, List<Violation> violations) {
      this.path = path;
      this.command = command;
      this.actor = actor;
      this.violations = violations;
    }

    Optional<NewDecision> run() {
      Subject subject = subject();
      Instant decidedAt = decidedAt();
      Purpose purpose = purpose(decidedAt);
      choice();
      method();
      Shown shown = shown(decidedAt);
      collection();
      Actor decider = decider(decidedAt);
      return inOrder && subject != null && purpose != null
          ? Optional.of(decision(subject, purpose, shown, decidedAt, decider))
          : Optional.empty();
    }

    private NewDecision decision(
        Subject subject, Purpose purpose, @Nullable Shown shown, Instant decidedAt, Actor decider) {
      return new NewDecision(
          command.decisionId(),
          subject,
          purpose.key(),
          purpose.version(),
          command.choice(),
          shown,
          command.collectionPoint(),
          command.namedCategories(),
          command.surface(),
          command.gpc(),
          command.method(),
          clientTime(),
          decidedAt,
          command.choice() == Choice.GIVEN ? purpose.validUntil(decidedAt) : null,
          decider,
          purpose.version() == named());
    }

    private @Nullable Subject subject() {
      if (command.subjectId() != null && command.visitorId() == null) {
        return Subject.person(command.subjectId());
      }
      if (command.visitorId() != null && command.subjectId() == null) {
        return Subject.visitor(command.visitorId());
      }
      refuse("subjectId", "one-subject", "Name a person or a visitor, and not both.");
      return null;
    }

    /// The purpose in the version that was decided about.
    private @Nullable Purpose purpose(Instant decidedAt) {
      Optional<Purpose> today = catalogue.purpose(command.purpose());
      if (today.isEmpty()) {
        refuse("purpose", "unknown-purpose", "The catalogue has no such purpose.");
        return null;
      }
      Optional<Purpose> then = inForceAt(decidedAt);
      Optional<Purpose> shown = command.purposeVersion() == null ? then : shownVersion();
      if (command.choice() == Choice.GIVEN) {
        return consentedTo(shown.orElse(null), then.orElse(null));
      }
      Purpose declined = shown.or(() -> then).orElseGet(today::get);
      requireConsent(declined.needsConsent() || today.get().needsConsent());
      return declined;
    }

    private @Nullable Purpose consentedTo(@Nullable Purpose shown, @Nullable Purpose then) {
      if (shown == null || then == null || !counts(shown.version(), then.version())) {
        refuse(
            command.purposeVersion() == null ? "purpose" : "purposeVersion",
            "purpose-not-in-force",
            "This version of the purpose was not in force when the decision was made.");
        return null;
      }
      requireConsent(shown.needsConsent() && then.needsConsent());
      return shown;
    }

    private boolean counts(int shown, int then) {
      return shown == then
          || shown < then && !rules.limits().endedBetween(command.purpose(), shown, then);
    }

    private void requireConsent(boolean onConsent) {
      if (!onConsent) {
        refuse(
            "purpose",
            "purpose-not-on-consent",
            "This purpose does not rest on consent, so there is nothing to decide.");
      }
    }

    /// What is decided now is about the purpose as it is now, whichever clock published it.
    private Optional<Purpose> inForceAt(Instant decidedAt) {
      return decidedAt.equals(now)
          ? catalogue.purpose(command.purpose())
          : rules.versions().inForceAt(command.purpose(), decidedAt);
    }

    private Optional<Purpose> shownVersion() {
      return rules.versions().version(command.purpose(), named());
    }

    /// The version that the caller names, or 0.
    private int named() {
      return Objects.requireNonNullElse(command.purposeVersion(), 0);
    }

    private void choice() {
      if (command.choice() == Choice.EXPIRED) {
        refuse("choice", "choice", "A decision is given, refused or withdrawn.");
      }
    }

    private void method() {
      if (command.method() == null && actor.kind() == Actor.Kind.STAFF && !actor.isMovedIn()) {
        refuse("method", "required", "Staff say how the decision was made known.");
      }
      if (command.method() == Method.BROWSER_SIGNAL && command.choice() == Choice.GIVEN) {
        refuse("method", "signal-never-consents", "A browser's signal says no, and never yes.");
      }
    }

    /// Who decides: for a child, the guardian who does so for them.
    private Actor decider(Instant decidedAt) {
      UUID child = command.subjectId();
      UUID guardian = guardian();
      Minority minority = child == null ? null : minorities.get(child);
      if (guardian != null) {
        Optional<UUID> guardianship =
            Optional.ofNullable(minority).flatMap(it -> it.guardianshipOf(guardian, decidedAt));
        if (guardianship.isPresent()) {
          return actor.guardian(guardianship.get());
        }
        refuse("guardianId", "not-a-guardian", "This is not a guardian of the person.");
      } else if (minority != null
          && minority.lastsAt(decidedAt)
          && command.choice() == Choice.GIVEN) {
        refuse(
            "choice", "guardian-needed", "For a child under 13 only a guardian's consent counts.");
      }
      return actor;
    }

    private @Nullable UUID guardian() {
      if (command.guardianId() != null && actor.system() == null) {
        refuse("guardianId", "told-by-system", "A guardian who is signed in is known.");
        return null;
      }
      boolean another =
          actor.kind() == Actor.Kind.SELF
              && command.subjectId() != null
              && !actor.id().equals(command.subjectId());
      return another ? actor.id() : command.guardianId();
    }

    private @Nullable Instant clientTime() {
      Instant told = command.decidedAt();
      return told == null ? null : told.truncatedTo(ChronoUnit.MICROS);
    }

    private Instant decidedAt() {
      Instant told = clientTime();
      if (told == null) {
        return now;
      }
      if (told.isAfter(now.plus(CLOCK_TOLERANCE))) {
        refuse("decidedAt", "in-the-future", "The time of the decision lies in the future.");
      }
      if (told.isBefore(EARLIEST)) {
        refuse("decidedAt", "too-early", "The time of the decision lies before 1995.");
        return now;
      }
      boolean earlier = told.isBefore(now) && actor.tellsWhatWasDecided();
      return earlier ? told : now;
    }

    private @Nullable Shown shown(Instant decidedAt) {
      boolean withdrawal = command.choice() == Choice.WITHDRAWN;
      if (withdrawal
          && command.noticeVersion() == null
          && command.language() == null
          && command.textHash() == null) {
        return null;
      }
      if (command.noticeVersion() == null) {
        refuse("noticeVersion", "required", "Say which version of the notice was shown.");
      }
      if (command.language() == null) {
        refuse("language", "required", "Say in which language the notice was shown.");
      }
      if (command.textHash() == null) {
        refuse("textHash", "required", "Give the digest of the text that was shown.");
      }
      if (command.noticeVersion() == null
          || command.language() == null
          || command.textHash() == null) {
        return null;
      }
      Shown shown = new Shown(command.noticeVersion(), command.language(), command.textHash());
      notice(shown, command.choice() != Choice.GIVEN || history ? null : decidedAt);
      return shown;
    }

    /// What protects is taken whatever notice was on the screen, as long as there is such a one.
    ///
    /// @param inForceAt when the notice has to have been in force, or null when it need not
    private void notice(Shown shown, @Nullable Instant inForceAt) {
      Optional<Notice> notice = notices.version(shown.noticeVersion());
      boolean inForce =
          inForceAt == null
              || notices
                  .inForceAt(inForceAt)
                  .filter(it -> it.version() == shown.noticeVersion())
                  .isPresent();
      if (notice.isEmpty() || !inForce) {
        refuse(
            "noticeVersion",
            "notice-not-in-force",
            "This version of the notice was not in force when the decision was made.");
      } else if (!notice.get().text(shown.language()).hash().equals(shown.textHash())) {
        refuse("textHash", "hash-mismatch", "The digest is not that of the notice's text.");
      }
    }

    private void collection() {
      Code key = command.collectionPoint();
      if (key == null) {
        if (!command.namedCategories().isEmpty()) {
          refuse("collectionPoint", "required", "Say where the categories were collected.");
        }
        return;
      }
      Optional<CollectionPoint> point = catalogue.collectionPoint(key);
      if (point.isEmpty()) {
        refuse(
            "collectionPoint",
            "unknown-collection-point",
            "The catalogue has no such collection point.");
      } else if (!command.namedCategories().stream().allMatch(point.get()::collects)) {
        refuse(
            "categories",
            "category-not-collected-there",
            "The collection point does not collect all of these categories.");
      }
    }

    private void refuse(String field, String rule, String message) {
      inOrder = false;
      violations.add(new Violation(path + "." + field, rule, message));
    }
  }
}
