package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.catalogue.CataloguesInForce;
import se.diplomagroup.integritet.consent.decision.DecisionPolicy.Answer;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.NoticeTest;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.problem.Violation;
import se.diplomagroup.integritet.kit.time.Zones;

class DecisionPolicyTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Notice OLD = NoticeTest.notice(1, NOON.minus(Duration.ofDays(60)));
  private static final Notice CURRENT = NoticeTest.notice(2, NOON.minus(Duration.ofDays(30)));
  private static final Notice COMING = NoticeTest.notice(3, NOON.plus(Duration.ofDays(30)));
  private static final Actor SYSTEM = Actor.system(UUID.randomUUID(), Code.of("website"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final UUID GUARDIAN = UUID.randomUUID();
  private static final UUID GUARDIANSHIP = UUID.randomUUID();
  private static final Actor SELF = Actor.self(Entries.PERSON);
  private static final Instant MINUTE_AGO = NOON.minus(Duration.ofMinutes(1));
  private static final Consumer<ObjectNode> OTHER_WORDS =
      purpose -> ((ObjectNode) purpose.get("description")).put("sv", "Något annat.");
  private static final Consumer<ObjectNode> ON_CONTRACT =
      purpose -> purpose.put("legalBasis", "contract").putNull("validFor").putNull("askAgainAfter");

  private final DecisionPolicy policy =
      new DecisionPolicy(
          CataloguesInForce.first(), new PublishedNotices(List.of(OLD, CURRENT, COMING)), NOON);

  @Test
  @Tag("P33")
  void aDecisionOnTheTextInForceIsInOrder() {
    NewDecision decision = inOrder(command(it -> it), SYSTEM);
    assertThat(decision.shown())
        .isEqualTo(new Shown(2, Language.ENGLISH, CURRENT.english().hash()));
    assertThat(decision.decidedAt()).isEqualTo(NOON);
    assertThat(decision.purposeVersion()).isEqualTo(1);
  }

  @Test
  void aConsentLastsAsLongAsItsPurposeSays() {
    ZonedDateTime end = NOON.atZone(Zones.STOCKHOLM).plusMonths(24);
    assertThat(inOrder(command(it -> it), SYSTEM).validUntil()).isEqualTo(end.toInstant());
    assertThat(inOrder(command(it -> it.choice(Choice.REFUSED)), SYSTEM).validUntil()).isNull();
  }

  @Test
  @Tag("P04")
  void anUnknownPurposeIsRefused() {
    assertThat(rules(it -> it.purpose("telepathy"))).containsExactly("unknown-purpose");
  }

  @Test
  @Tag("P03")
  void aPurposeThatDoesNotRestOnConsentIsRefused() {
    assertThat(rules(it -> it.purpose("service-access"))).containsExactly("purpose-not-on-consent");
  }

  @Test
  @Tag("P33")
  void aNoticeThatIsNotInForceIsRefused() {
    assertThat(rules(it -> it.notice(OLD))).containsExactly("notice-not-in-force");
    assertThat(rules(it -> it.notice(COMING))).containsExactly("notice-not-in-force");
    assertThat(rules(it -> it.noticeVersion(9))).containsExactly("notice-not-in-force");
  }

  @Test
  @Tag("P33")
  void aHashThatIsNotTheTextsIsRefused() {
    assertThat(rules(it -> it.hash(CURRENT.swedish().hash()))).containsExactly("hash-mismatch");
    assertThat(rules(it -> it.hash(Sha256.of(new byte[0])))).containsExactly("hash-mismatch");
  }

  @Test
  @Tag("P33")
  void aDecisionWithoutTheTextIsRefused() {
    assertThat(rules(it -> it.noText())).containsExactly("required", "required", "required");
  }

  @Test
  @Tag("P24")
  void aWithdrawalNeedsNoText() {
    assertThat(inOrder(command(it -> it.choice(Choice.WITHDRAWN).noText()), SELF).shown()).isNull();
  }

  @Test
  @Tag("P24")
  void aWithdrawalOnASupersededNoticeIsInOrder() {
    assertThat(inOrder(command(it -> it.choice(Choice.WITHDRAWN).notice(OLD)), SELF).choice())
        .isEqualTo(Choice.WITHDRAWN);
  }

  @Test
  @Tag("P24")
  void aRefusalOnASupersededNoticeIsInOrder() {
    assertThat(inOrder(command(it -> it.choice(Choice.REFUSED).notice(OLD)), SELF).choice())
        .isEqualTo(Choice.REFUSED);
    assertThat(rules(it -> it.choice(Choice.REFUSED).noticeVersion(9)))
        .containsExactly("notice-not-in-force");
  }

  @Test
  void aDecisionThatIsToldLateIsOnTheTextThatWasInForceThen() {
    Instant then = NOON.minus(Duration.ofDays(40));
    NewDecision told = inOrder(command(it -> it.notice(OLD).decidedAt(then)), SYSTEM);
    assertThat(told.decidedAt()).isEqualTo(then);
    assertThat(rules(it -> it.notice(CURRENT).decidedAt(then)))
        .containsExactly("notice-not-in-force");
  }

  @Test
  void aClockThatIsSlightlyAheadIsClamped() {
    Instant ahead = NOON.plus(DecisionPolicy.CLOCK_TOLERANCE);
    NewDecision decision = inOrder(command(it -> it.decidedAt(ahead)), SYSTEM);
    assertThat(decision.decidedAt()).isEqualTo(NOON);
    assertThat(decision.clientTime()).isEqualTo(ahead);
  }

  @Test
  void aTimeFarInTheFutureIsRefused() {
    Instant future = NOON.plus(DecisionPolicy.CLOCK_TOLERANCE).plusMillis(1);
    assertThat(rules(it -> it.decidedAt(future))).containsExactly("in-the-future");
  }

  @Test
  void aTimeBefore1995IsRefusedWhoeverTellsIt() {
    Instant first = Instant.parse("1995-01-01T00:00:00Z");
    assertThat(rules(it -> it.decidedAt(first.minusNanos(1_000)))).containsExactly("too-early");
    assertThat(rules(it -> it.decidedAt(Instant.MIN))).containsExactly("too-early");
    assertThat(rules(it -> it.decidedAt(first))).containsExactly("notice-not-in-force");
    assertThat(inOrder(command(it -> it.decidedAt(first)), SELF).clientTime()).isEqualTo(first);
  }

  @Test
  void whatAPersonSaysOfThemselvesIsSaidNow() {
    Instant slow = NOON.minus(Duration.ofHours(3));
    NewDecision decision = inOrder(command(it -> it.decidedAt(slow)), SELF);
    assertThat(decision.decidedAt()).isEqualTo(NOON);
    assertThat(decision.clientTime()).isEqualTo(slow);
  }

  @Test
  @Tag("P33")
  void aPageThatWasOpenWhileThePurposeChangedIsRefusedWhereTheChangeEndsConsents() {
    DecisionPolicy policy = policy(since(MINUTE_AGO, OTHER_WORDS));
    assertThat(rules(policy, SELF, it -> it.version(1))).containsExactly("purpose-not-in-force");
    assertThat(violations(policy, SELF, List.of(command(it -> it.version(1)))))
        .extracting(Violation::field)
        .containsExactly("decisions[0].purposeVersion");
    assertThat(inOrder(policy, command(it -> it.version(2)), SELF).purposeVersion()).isEqualTo(2);
    assertThat(inOrder(policy, command(it -> it), SELF).purposeVersion()).isEqualTo(2);
  }

  @Test
  @Tag("P33")
  void aPageThatWasOpenWhileThePurposeCameToTakeLessCountsForTheVersionItShowed() {
    DecisionPolicy policy = policy(since(MINUTE_AGO, it -> it.put("validFor", "P36M")));
    NewDecision decision = inOrder(policy, command(it -> it.version(1)), SELF);
    assertThat(decision.purposeVersion()).isEqualTo(1);
    assertThat(decision.validUntil())
        .isEqualTo(NOON.atZone(Zones.STOCKHOLM).plusMonths(24).toInstant());
  }

  @Test
  @Tag("P33")
  void whatIsToldLaterIsAboutTheVersionThatWasInForceThen() {
    DecisionPolicy policy = policy(since(MINUTE_AGO, OTHER_WORDS));
    Instant before = MINUTE_AGO.minusSeconds(1);
    NewDecision told = inOrder(policy, command(it -> it.decidedAt(before)), SYSTEM);
    assertThat(told.purposeVersion()).isEqualTo(1);
    assertThat(inOrder(policy, command(it -> it.decidedAt(before).version(1)), SYSTEM))
        .extracting(NewDecision::purposeVersion)
        .isEqualTo(1);
    assertThat(rules(policy, SYSTEM, it -> it.decidedAt(before).version(2)))
        .containsExactly("purpose-not-in-force");
    assertThat(inOrder(policy, command(it -> it.decidedAt(MINUTE_AGO)), SYSTEM).purposeVersion())
        .isEqualTo(2);
  }

  @Test
  @Tag("P33")
  void aVersionThatThereIsNotIsRefused() {
    assertThat(rules(it -> it.version(2))).containsExactly("purpose-not-in-force");
  }

  @Test
  @Tag("P24")
  void aNoIsTakenWhateverVersionItNames() {
    DecisionPolicy policy = policy(since(MINUTE_AGO, OTHER_WORDS));
    for (Choice no : List.of(Choice.REFUSED, Choice.WITHDRAWN)) {
      assertThat(inOrder(policy, command(it -> it.choice(no).version(1)), SELF).purposeVersion())
          .isEqualTo(1);
      assertThat(inOrder(policy, command(it -> it.choice(no).version(7)), SELF).purposeVersion())
          .isEqualTo(2);
    }
  }

  @Test
  @Tag("P33")
  void whetherThereIsAnythingToConsentToIsSaidByTheVersionThatWasShown() {
    DecisionPolicy onContract = policy(since(MINUTE_AGO, ON_CONTRACT));
    Instant before = MINUTE_AGO.minusSeconds(1);
    assertThat(rules(onContract, SELF, it -> it)).containsExactly("purpose-not-on-consent");
    assertThat(rules(onContract, SELF, it -> it.version(1)))
        .containsExactly("purpose-not-on-consent");
    assertThat(inOrder(onContract, command(it -> it.decidedAt(before)), SYSTEM).purposeVersion())
        .isEqualTo(1);
    assertThat(inOrder(onContract, command(it -> it.choice(Choice.WITHDRAWN).version(1)), SELF))
        .extracting(NewDecision::purposeVersion)
        .isEqualTo(1);
    DecisionPolicy again =
        policy(
            since(MINUTE_AGO, ON_CONTRACT)
                .then(NOON, "news", it -> it.put("legalBasis", "consent").put("validFor", "P1Y")));
    assertThat(rules(again, SYSTEM, it -> it.decidedAt(MINUTE_AGO)))
        .containsExactly("purpose-not-on-consent");
    assertThat(inOrder(again, command(it -> it), SELF).purposeVersion()).isEqualTo(3);
  }

  @Test
  @Tag("P33")
  void whatMovesInIsAboutTheVersionOfItsTime() {
    HistoryPolicy history =
        new HistoryPolicy(
            since(MINUTE_AGO, OTHER_WORDS).inForce(),
            new PublishedNotices(List.of(OLD, CURRENT)),
            NOON,
            Map.of());
    Instant longAgo = Instant.parse("2019-05-04T08:00:00Z");
    assertThat(history.check(command(it -> it.decidedAt(longAgo)), SYSTEM))
        .isInstanceOfSatisfying(
            HistoryPolicy.Verdict.InOrder.class,
            it -> assertThat(it.decision().purposeVersion()).isEqualTo(1));
    assertThat(history.check(command(it -> it.decidedAt(longAgo).version(2)), SYSTEM))
        .isInstanceOfSatisfying(
            HistoryPolicy.Verdict.NotInOrder.class,
            it -> {
              assertThat(it.violation().field()).isEqualTo("purposeVersion");
              assertThat(it.violation().rule()).isEqualTo("purpose-not-in-force");
            });
  }

  @Test
  void aRepetitionNamesTheSameVersionOrNone() {
    DecisionPolicy policy = policy(since(MINUTE_AGO, it -> it.put("validFor", "P36M")));
    DecisionCommand second = command(it -> it.version(2));
    NewDecision recorded = inOrder(policy, second, SELF);
    assertThat(recorded.saysTheSameAs(inOrder(policy, second, SELF), null)).isTrue();
    NewDecision about1 = about(recorded, 1);
    assertThat(about1.saysTheSameAs(recorded, null)).isFalse();
    assertThat(recorded.saysTheSameAs(about1, null)).isTrue();
  }

  @Test
  @Tag("P02")
  void aCategoryThatTheCollectionPointDoesNotHaveIsRefused() {
    assertThat(rules(it -> it.collected("website", Categories.CONTACT_DETAILS)))
        .containsExactly("category-not-collected-there");
    assertThat(rules(it -> it.collected("seance", Categories.COOKIES)))
        .containsExactly("unknown-collection-point");
    assertThat(rules(it -> it.collected(null, Categories.COOKIES))).containsExactly("required");
    assertThat(inOrder(command(it -> it.collected("website", Categories.COOKIES)), SYSTEM))
        .extracting(NewDecision::categories)
        .isEqualTo(List.of(Categories.COOKIES));
  }

  @Test
  void aDecisionIsOneSubjects() {
    assertThat(rules(it -> it.subject(null, null))).containsExactly("one-subject");
    assertThat(rules(it -> it.subject(UUID.randomUUID(), UUID.randomUUID())))
        .containsExactly("one-subject");
  }

  @Test
  void nobodyDecidesThatAConsentHasExpired() {
    assertThat(rules(it -> it.choice(Choice.EXPIRED))).containsExactly("choice");
  }

  @Test
  void oppositeDecisionsInOneCallAreRefused() {
    List<DecisionCommand> opposite =
        List.of(command(it -> it), command(it -> it.choice(Choice.REFUSED)));
    assertThat(violations(opposite))
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple("decisions[1].choice", "opposite-decisions"));
  }

  @Test
  @Tag("P30")
  void aBrowsersSignalSaysNoAndNeverYes() {
    assertThat(rules(it -> it.method(Method.BROWSER_SIGNAL)))
        .containsExactly("signal-never-consents");
    assertThat(
            inOrder(command(it -> it.method(Method.BROWSER_SIGNAL).choice(Choice.REFUSED)), SYSTEM)
                .method())
        .isEqualTo(Method.BROWSER_SIGNAL);
  }

  @Test
  void staffSayHowTheDecisionWasMadeKnownAndWhen() {
    Actor staff = Actor.staff(UUID.randomUUID(), Code.of("person-asked"));
    assertThat(rules(policy, staff, it -> it)).containsExactly("required");
    Instant yesterday = NOON.minus(Duration.ofDays(1));
    NewDecision told =
        inOrder(command(it -> it.method(Method.WRITTEN).decidedAt(yesterday)), staff);
    assertThat(told.actor()).isEqualTo(staff);
    assertThat(told.decidedAt()).isEqualTo(yesterday);
  }

  @Test
  void forAChildUnder13OnlyAGuardiansConsentCounts() {
    assertThat(rules(ofChild(TOMORROW), SELF, it -> it)).containsExactly("guardian-needed");
    assertThat(rules(ofChild(TOMORROW), SYSTEM, it -> it)).containsExactly("guardian-needed");
    NewDecision told = inOrder(ofChild(TOMORROW), command(it -> it.guardian(GUARDIAN)), SYSTEM);
    assertThat(told.actor())
        .isEqualTo(new Actor(Actor.Kind.GUARDIAN, GUARDIANSHIP, Code.of("website"), null));
    NewDecision own = inOrder(ofChild(TOMORROW), command(it -> it), Actor.self(GUARDIAN));
    assertThat(own.actor()).isEqualTo(new Actor(Actor.Kind.GUARDIAN, GUARDIANSHIP, null, null));
  }

  @Test
  @Tag("P24")
  void whatProtectsAChildTheChildSaysThemselves() {
    for (Choice choice : List.of(Choice.REFUSED, Choice.WITHDRAWN)) {
      assertThat(inOrder(ofChild(TOMORROW), command(it -> it.choice(choice)), SELF).actor())
          .isEqualTo(SELF);
    }
  }

  @Test
  void onTheDayOfTurning13TheOwnConsentCountsAndTheGuardiansNoLonger() {
    assertThat(inOrder(ofChild(TODAY), command(it -> it), SELF).actor()).isEqualTo(SELF);
    assertThat(rules(ofChild(TODAY), SYSTEM, it -> it.guardian(GUARDIAN)))
        .containsExactly("not-a-guardian");
    assertThat(rules(ofChild(TODAY), Actor.self(GUARDIAN), it -> it))
        .containsExactly("not-a-guardian");
  }

  @Test
  void whoIsNoGuardianDecidesForNoChild() {
    assertThat(rules(ofChild(TOMORROW), SYSTEM, it -> it.guardian(UUID.randomUUID())))
        .containsExactly("not-a-guardian");
    assertThat(rules(it -> it.guardian(GUARDIAN))).containsExactly("not-a-guardian");
    assertThat(rules(ofChild(TOMORROW), SELF, it -> it.guardian(GUARDIAN)))
        .contains("told-by-system");
  }

  @Test
  void everythingThatIsWrongIsSaidWithItsField() {
    List<DecisionCommand> commands =
        List.of(command(it -> it), command(it -> it.purpose("telepathy").noticeVersion(9)));
    assertThat(violations(commands))
        .extracting(Violation::field)
        .containsExactly("decisions[1].purpose", "decisions[1].noticeVersion");
  }

  /// The catalogue after the purpose that the commands are about has got a new version.
  private static CataloguesInForce since(Instant time, Consumer<ObjectNode> edit) {
    return new CataloguesInForce().then(time, "news", edit);
  }

  private static DecisionPolicy policy(CataloguesInForce catalogues) {
    return new DecisionPolicy(
        catalogues.inForce(), new PublishedNotices(List.of(OLD, CURRENT, COMING)), NOON);
  }

  /// The same about another version, which its caller did not name.
  private static NewDecision about(NewDecision decision, int version) {
    return new NewDecision(
        decision.decisionId(),
        decision.subject(),
        decision.purpose(),
        version,
        decision.choice(),
        decision.shown(),
        decision.collectionPoint(),
        decision.categories(),
        decision.surface(),
        decision.gpc(),
        decision.method(),
        decision.clientTime(),
        decision.decidedAt(),
        decision.validUntil(),
        decision.actor());
  }

  private List<String> rules(UnaryOperator<Command> change) {
    return rules(policy, SYSTEM, change);
  }

  private static List<String> rules(
      DecisionPolicy policy, Actor actor, UnaryOperator<Command> change) {
    return violations(policy, actor, List.of(command(change))).stream()
        .map(Violation::rule)
        .toList();
  }

  private List<Violation> violations(List<DecisionCommand> commands) {
    return violations(policy, SYSTEM, commands);
  }

  private static List<Violation> violations(
      DecisionPolicy policy, Actor actor, List<DecisionCommand> commands) {
    return policy.check(commands, actor) instanceof Answer.NotInOrder(var violations)
        ? violations
        : List.of();
  }

  private static DecisionPolicy ofChild(LocalDate until) {
    Minority minority =
        new Minority(Entries.PERSON, until, Map.of(GUARDIAN, GUARDIANSHIP), Set.of());
    return new DecisionPolicy(
        CataloguesInForce.first(),
        new PublishedNotices(List.of(OLD, CURRENT, COMING)),
        NOON,
        Map.of(Entries.PERSON, minority));
  }

  private NewDecision inOrder(DecisionCommand command, Actor actor) {
    return inOrder(policy, command, actor);
  }

  private static NewDecision inOrder(DecisionPolicy policy, DecisionCommand command, Actor actor) {
    Answer answer = policy.check(List.of(command), actor);
    assertThat(answer).isInstanceOf(Answer.InOrder.class);
    return ((Answer.InOrder) answer).decisions().getFirst();
  }

  private static DecisionCommand command(UnaryOperator<Command> change) {
    return change.apply(new Command()).build();
  }

  /// A decision in order, changed as a test says.
  private static final class Command {

    private @Nullable UUID subjectId = Entries.PERSON;
    private @Nullable UUID visitorId;
    private Code purpose = Purposes.NEWS;
    private @Nullable Integer purposeVersion;
    private Choice choice = Choice.GIVEN;
    private @Nullable Integer noticeVersion = CURRENT.version();
    private @Nullable Language language = Language.ENGLISH;
    private @Nullable Sha256 hash = CURRENT.english().hash();
    private @Nullable Instant decidedAt;
    private @Nullable Code collectionPoint;
    private @Nullable List<Code> categories;
    private @Nullable Method method;
    private @Nullable UUID guardianId;

    Command purpose(String key) {
      purpose = Code.of(key);
      return this;
    }

    Command version(int version) {
      purposeVersion = version;
      return this;
    }

    Command choice(Choice value) {
      choice = value;
      return this;
    }

    Command notice(Notice notice) {
      noticeVersion = notice.version();
      hash = notice.english().hash();
      return this;
    }

    Command noticeVersion(int version) {
      noticeVersion = version;
      return this;
    }

    Command hash(Sha256 value) {
      hash = value;
      return this;
    }

    Command noText() {
      noticeVersion = null;
      language = null;
      hash = null;
      return this;
    }

    Command decidedAt(Instant time) {
      decidedAt = time;
      return this;
    }

    Command collected(@Nullable String point, Code category) {
      collectionPoint = point == null ? null : Code.of(point);
      categories = List.of(category);
      return this;
    }

    Command method(Method value) {
      method = value;
      return this;
    }

    Command guardian(UUID id) {
      guardianId = id;
      return this;
    }

    Command subject(@Nullable UUID person, @Nullable UUID visitor) {
      subjectId = person;
      visitorId = visitor;
      return this;
    }

    DecisionCommand build() {
      return new DecisionCommand(
          UUID.randomUUID(),
          subjectId,
          visitorId,
          purpose,
          purposeVersion,
          choice,
          noticeVersion,
          language,
          hash,
          null,
          decidedAt,
          null,
          collectionPoint,
          categories,
          method,
          guardianId);
    }
  }
}
