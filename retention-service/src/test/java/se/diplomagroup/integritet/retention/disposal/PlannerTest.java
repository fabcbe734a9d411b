package se.diplomagroup.integritet.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.diplomagroup.integritet.retention.APerson.COMPANY;
import static se.diplomagroup.integritet.retention.APerson.SUBJECT;
import static se.diplomagroup.integritet.retention.Days.day;
import static se.diplomagroup.integritet.retention.Days.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.retention.APerson;
import se.diplomagroup.integritet.retention.clock.ClockKey;
import se.diplomagroup.integritet.retention.registry.Holding;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.rule.Grounds;
import se.diplomagroup.integritet.retention.rule.Period;
import se.diplomagroup.integritet.retention.rule.Rule;
import se.diplomagroup.integritet.retention.rule.RuleAction;
import se.diplomagroup.integritet.retention.rule.RuleSet;

class PlannerTest {

  private static final Code PLATFORM = Systems.ELEARNING_PLATFORM;
  private static final Code DIRECTORY = Systems.SIGN_IN_DIRECTORY;
  private static final Holding CONTACT =
      new Holding(Categories.CONTACT_DETAILS, Purposes.SERVICE_ACCESS);
  private static final Holding BILLING =
      new Holding(Categories.BILLING_DETAILS, Purposes.ORDER_AND_INVOICE);
  private static final Holding EDUCATION =
      new Holding(Categories.EDUCATION_RECORDS, Purposes.COURSE_ENROLMENT);
  private static final Holding CASES = new Holding(Categories.SUPPORT_CASE, Purposes.SUPPORT);
  private static final Holding LOGIN =
      new Holding(Categories.LOGIN_CREDENTIALS, Purposes.SERVICE_ACCESS);
  private static final Holding UNRULED = new Holding(Code.of("photos"), Purposes.NEWS);
  private static final Set<Action> ALL = Set.of(Action.COLLECT, Action.ERASE, Action.ANONYMISE);
  private static final RuleSet RULES =
      new RuleSet(
          List.of(
              rule(1, Categories.CONTACT_DETAILS, null, "contract-end", Map.of("days", 30)),
              rule(2, Categories.LOGIN_CREDENTIALS, null, "contract-end", Map.of("days", 30)),
              rule(3, Categories.SUPPORT_CASE, null, "support-case", Map.of("days", 30)),
              rule(4, Categories.BILLING_DETAILS, null, "bookkeeping", Map.of("years", 7)),
              new Rule(
                  id(5),
                  Code.of("rule-5"),
                  1,
                  Categories.EDUCATION_RECORDS,
                  null,
                  Code.of("follow-up"),
                  RuleAction.ANONYMISE,
                  Map.of("days", 30, "followUpDays", 180),
                  "P15",
                  "GDPR")));

  private static Rule rule(
      int number, Code category, Code purpose, String policy, Map<String, Integer> numbers) {
    return new Rule(
        id(number),
        Code.of("rule-" + number),
        1,
        category,
        purpose,
        Code.of(policy),
        RuleAction.ERASE,
        numbers,
        "P09",
        "GDPR");
  }

  private static RegisteredSystem system(Code key, Set<Action> actions, Holding... holds) {
    return new RegisteredSystem(
        key,
        key.value(),
        List.of(holds),
        List.of("subject-id"),
        actions,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static Planner on(String today, RegisteredSystem... systems) {
    return new Planner(List.of(systems), RULES, Set.of(), day(today));
  }

  private static Planner onWithAll(String today) {
    return on(
        today,
        system(PLATFORM, ALL, CONTACT, BILLING, EDUCATION, CASES),
        system(DIRECTORY, ALL, LOGIN));
  }

  private static List<String> lines(Plan plan) {
    return plan.items().stream()
        .map(item ->
            item.system()
                + " "
                + item.category()
                + " "
                + item.action()
                + (item.ground() == null ? "" : " " + item.ground() + " " + item.until())
                + (item.all() ? "" : " " + item.records().size()))
        .toList();
  }

  @Test
  @Tag("P09")
  void whenTheContractHasEndedEverythingGoesButTheInvoices() {
    APerson person =
        APerson.whoseContractEnded("2026-01-01")
            .invoiced(30, "2025-03-01", "2025-12-31")
            .completed(40, "2025-10-01")
            .asked(50, "2025-05-05");
    Plan plan = onWithAll("2026-01-31").plan(new Scope.Schedule(), person.facts());
    assertThat(plan.whole()).isTrue();
    assertThat(lines(plan))
        .containsExactly(
            "elearning-platform billing-details KEEP bokforingslagen-7-2 2032-12-31 1",
            "elearning-platform contact-details ERASE",
            "elearning-platform education-records ANONYMISE",
            "elearning-platform support-case ERASE",
            "sign-in-directory login-credentials ERASE");
  }

  @Test
  @Tag("P09")
  void theDayBeforeNothingIsDue() {
    APerson person = APerson.whoseContractEnded("2026-01-01").enrolled(40, "2025-10-01");
    assertThat(onWithAll("2026-01-30").plan(new Scope.Schedule(), person.facts()).items())
        .isEmpty();
  }

  @Test
  @Tag("P09")
  void everyRegisteredSystemIsOrderedEvenWhereNothingIsKnownToBe() {
    Plan plan =
        onWithAll("2026-06-01")
            .plan(new Scope.Schedule(), APerson.whoseContractEnded("2026-01-01").facts());
    assertThat(plan.ordersTo(PlanAction.ERASE))
        .containsEntry(
            PLATFORM,
            List.of(
                new Item(Categories.CONTACT_DETAILS, List.of()),
                new Item(Categories.SUPPORT_CASE, List.of())))
        .containsEntry(DIRECTORY, List.of(new Item(Categories.LOGIN_CREDENTIALS, List.of())));
    assertThat(plan.ordersTo(PlanAction.ANONYMISE))
        .containsEntry(PLATFORM, List.of(new Item(Categories.EDUCATION_RECORDS, List.of())));
  }

  @Test
  @Tag("P09")
  void aPersonUnderAnotherLiveContractIsLeftAlone() {
    APerson person = APerson.whoseContractEnded("2020-01-01").andUnderLiveContract(11, 21);
    assertThat(onWithAll("2026-06-01").plan(new Scope.Schedule(), person.facts()).items())
        .isEmpty();
  }

  @Test
  @Tag("P09")
  void activityYoungerThanThePeriodBlocks() {
    APerson person = APerson.whoseContractEnded("2020-01-01").activeAfterEnd("2026-05-20", true);
    assertThat(onWithAll("2026-06-01").plan(new Scope.Schedule(), person.facts()).items())
        .isEmpty();
    assertThat(onWithAll("2026-06-19").plan(new Scope.Schedule(), person.facts()).whole()).isTrue();
  }

  @Test
  @Tag("P15")
  void followedUpCoursesAreAnonymisedUnderALiveContractByTheirRecords() {
    APerson person = APerson.underLiveContract().followedUp(40, "2026-01-10", "2026-02-01");
    Plan plan = onWithAll("2026-03-03").plan(new Scope.Schedule(), person.facts());
    assertThat(plan.whole()).isFalse();
    assertThat(plan.ordersTo(PlanAction.ANONYMISE))
        .containsOnlyKeys(PLATFORM)
        .containsEntry(PLATFORM, List.of(new Item(Categories.EDUCATION_RECORDS, List.of(id(40)))));
    assertThat(plan.ordersTo(PlanAction.ERASE)).isEmpty();
  }

  @Test
  @Tag("P14")
  void aFinancialYearWhoseTimeIsUpGoesAloneAndByItsRecords() {
    APerson person =
        APerson.underLiveContract()
            .invoiced(30, "2018-03-01", "2018-12-31")
            .invoiced(31, "2025-03-01", "2025-12-31");
    Plan plan = onWithAll("2026-01-01").plan(new Scope.Schedule(), person.facts());
    assertThat(plan.ordersTo(PlanAction.ERASE))
        .containsOnlyKeys(PLATFORM)
        .containsEntry(PLATFORM, List.of(new Item(Categories.BILLING_DETAILS, List.of(id(30)))));
    assertThat(plan.items()).hasSize(1);
  }

  @Test
  @Tag("P14")
  void billingIsNeverOrderedWithoutNamedRecords() {
    Plan plan =
        onWithAll("2026-06-01").plan(new Scope.Request(), APerson.underLiveContract().facts());
    assertThat(plan.items()).noneMatch(item -> item.category().equals(Categories.BILLING_DETAILS));
  }

  @Test
  @Tag("P22")
  void aRequestDisposesOfAllButWhatTheLawKeepsWhateverTheContract() {
    APerson person =
        APerson.underLiveContract()
            .invoiced(30, "2025-03-01", "2025-12-31")
            .enrolled(40, "2026-05-01");
    Plan plan = onWithAll("2026-06-01").plan(new Scope.Request(), person.facts());
    assertThat(plan.whole()).isTrue();
    assertThat(plan.kept())
        .containsExactly(
            new Kept(Categories.BILLING_DETAILS, PLATFORM, Grounds.BOOKKEEPING, day("2032-12-31")));
    assertThat(plan.count(PlanAction.ERASE)).isEqualTo(3);
    assertThat(plan.count(PlanAction.ANONYMISE)).isEqualTo(1);
  }

  @Test
  @Tag("P22")
  void aRequestBySomebodyUnknownStillReachesEverySystem() {
    Plan plan = onWithAll("2026-06-01").plan(new Scope.Request(), APerson.unknown().facts());
    assertThat(plan.ordersTo(PlanAction.ERASE)).containsOnlyKeys(PLATFORM, DIRECTORY);
  }

  @Test
  @Tag("P08")
  void dataWithoutARuleIsKeptByScheduleAndSaysSoButGoesOnRequest() {
    Planner planner = on("2026-06-01", system(PLATFORM, ALL, CONTACT, UNRULED));
    APerson person = APerson.whoseContractEnded("2026-01-01");
    assertThat(lines(planner.plan(new Scope.Schedule(), person.facts())))
        .contains("elearning-platform photos KEEP no-rule null");
    assertThat(lines(planner.plan(new Scope.Request(), person.facts())))
        .contains("elearning-platform photos ERASE");
  }

  @Test
  @Tag("P13")
  void anAdministratorDisposesOfAUserOfTheCompany() {
    APerson person = APerson.underLiveContract().accountClosed("2026-06-01");
    Plan plan = onWithAll("2026-06-01").plan(new Scope.Company(COMPANY), person.facts());
    assertThat(plan.whole()).isTrue();
    assertThat(plan.ordersTo(PlanAction.ERASE)).containsOnlyKeys(PLATFORM, DIRECTORY);
  }

  @Test
  @Tag("P13")
  void anAdministratorReachesOnlyWhatBelongsToTheCompany() {
    APerson person =
        APerson.underLiveContract()
            .enrolled(40, "2026-05-01")
            .asked(50, "2026-05-01")
            .accountClosed("2026-06-01")
            .andUnderLiveContract(11, 21)
            .enrolled(41, "2026-05-02");
    Plan plan = onWithAll("2026-06-01").plan(new Scope.Company(COMPANY), person.facts());
    assertThat(plan.whole()).isFalse();
    assertThat(lines(plan))
        .containsExactly(
            "elearning-platform contact-details KEEP contract-in-force null",
            "elearning-platform education-records ANONYMISE 1",
            "elearning-platform support-case ERASE 1",
            "sign-in-directory login-credentials KEEP contract-in-force null");
    assertThat(plan.ordersTo(PlanAction.ANONYMISE).get(PLATFORM))
        .containsExactly(new Item(Categories.EDUCATION_RECORDS, List.of(id(40))));
  }

  @Test
  @Tag("P13")
  void anAdministratorDoesNotReachWhatBelongedToAnotherCompanyEitherWhenAllContractsHaveEnded() {
    APerson person =
        APerson.whoseContractEnded("2026-01-31")
            .enrolled(40, "2026-01-01")
            .andUnderContractEnded(11, 21, "2026-05-31")
            .enrolled(41, "2026-05-02");
    Plan plan = onWithAll("2026-06-01").plan(new Scope.Company(COMPANY), person.facts());
    assertThat(plan.whole()).isFalse();
    assertThat(plan.ordersTo(PlanAction.ANONYMISE).get(PLATFORM))
        .doesNotContain(new Item(Categories.EDUCATION_RECORDS, List.of(id(41))));
  }

  @Test
  void oneCopyForTwoPurposesIsTreatedOnceAndTheStrongerNeedWins() {
    Holding news = new Holding(Categories.CONTACT_DETAILS, Purposes.NEWS);
    RuleSet rules =
        new RuleSet(
            List.of(
                rule(1, Categories.CONTACT_DETAILS, null, "contract-end", Map.of("days", 30)),
                rule(
                    2,
                    Categories.CONTACT_DETAILS,
                    Purposes.NEWS,
                    "contract-end",
                    Map.of("days", 5))));
    APerson person = APerson.whoseContractEnded("2026-01-01");
    List<RegisteredSystem> systems = List.of(system(PLATFORM, ALL, CONTACT, news));
    assertThat(
            new Planner(systems, rules, Set.of(), day("2026-01-10"))
                .plan(new Scope.Schedule(), person.facts())
                .items())
        .isEmpty();
    assertThat(
            new Planner(systems, rules, Set.of(), day("2026-01-31"))
                .plan(new Scope.Schedule(), person.facts())
                .items())
        .hasSize(2);
  }

  @Test
  void aSystemThatCannotAnonymiseErases() {
    Planner planner = on("2026-06-01", system(PLATFORM, Set.of(Action.ERASE), EDUCATION));
    assertThat(lines(planner.plan(new Scope.Request(), APerson.unknown().facts())))
        .containsExactly("elearning-platform education-records ERASE");
  }

  @Test
  void whatIsGoneAlreadyIsNotDueAgain() {
    Holding news = new Holding(Categories.CONTACT_DETAILS, Purposes.NEWS);
    RuleSet rules =
        new RuleSet(
            List.of(
                rule(1, Categories.CONTACT_DETAILS, null, "contract-end", Map.of("days", 5)),
                rule(2, Categories.LOGIN_CREDENTIALS, null, "contract-end", Map.of("days", 90))));
    List<RegisteredSystem> systems =
        List.of(system(PLATFORM, ALL, news), system(DIRECTORY, ALL, LOGIN));
    ClockKey gone = new ClockKey(Categories.CONTACT_DETAILS, Purposes.NEWS, PLATFORM, Period.WHOLE);
    APerson person = APerson.whoseContractEnded("2026-01-01");
    assertThat(
            new Planner(systems, rules, Set.of(), day("2026-01-10"))
                .plan(new Scope.Schedule(), person.facts())
                .items())
        .hasSize(1);
    assertThat(
            new Planner(systems, rules, Set.of(gone), day("2026-01-10"))
                .plan(new Scope.Schedule(), person.facts())
                .items())
        .isEmpty();
  }

  @Test
  void theSameKnowledgeGivesTheSameHashInWhateverOrderItCame() {
    APerson one =
        APerson.whoseContractEnded("2026-01-01")
            .completed(40, "2025-10-01")
            .completed(41, "2025-10-02");
    APerson other =
        APerson.whoseContractEnded("2026-01-01")
            .completed(41, "2025-10-02")
            .completed(40, "2025-10-01");
    Plan first = onWithAll("2026-02-01").plan(new Scope.Request(), one.facts());
    Plan second = onWithAll("2026-03-01").plan(new Scope.Request(), other.facts());
    assertThat(first.hash(SUBJECT)).isEqualTo(second.hash(SUBJECT));
    assertThat(first.hash(SUBJECT)).isNotEqualTo(first.hash(id(2)));
  }

  @Test
  void anythingThatChangesThePlanChangesTheHash() {
    APerson person = APerson.whoseContractEnded("2026-01-01").completed(40, "2025-10-01");
    Plan before = onWithAll("2026-02-01").plan(new Scope.Request(), person.facts());
    Plan withInvoice =
        onWithAll("2026-02-01")
            .plan(new Scope.Request(), person.invoiced(30, "2025-03-01", "2025-12-31").facts());
    Plan withoutDirectory =
        on("2026-02-01", system(PLATFORM, ALL, CONTACT, BILLING, EDUCATION, CASES))
            .plan(new Scope.Request(), person.facts());
    assertThat(before.hash(SUBJECT))
        .isNotEqualTo(withInvoice.hash(SUBJECT))
        .isNotEqualTo(withoutDirectory.hash(SUBJECT));
  }
}
