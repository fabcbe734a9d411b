package se.diplomagroup.integritet.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.diplomagroup.integritet.retention.Days.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;

@Tag("P12")
class RuleSetTest {

  private static Rule rule(int number, Code purpose, String policy, Map<String, Integer> numbers) {
    return new Rule(
        id(number),
        Code.of("rule-" + number),
        1,
        Categories.CONTACT_DETAILS,
        purpose,
        Code.of(policy),
        RuleAction.ERASE,
        numbers,
        "P09",
        "GDPR");
  }

  @Test
  void aRuleForThePurposeGoesBeforeTheOneForTheCategory() {
    Rule category = rule(1, null, "contract-end", Map.of("days", 30));
    Rule news = rule(2, Purposes.NEWS, "contract-end", Map.of("days", 10));
    RuleSet rules = new RuleSet(List.of(category, news));
    assertThat(rules.ruleFor(Categories.CONTACT_DETAILS, Purposes.NEWS)).contains(news);
    assertThat(rules.ruleFor(Categories.CONTACT_DETAILS, Purposes.SUPPORT)).contains(category);
  }

  @Test
  void dataThatNoRuleIsAboutHasNone() {
    RuleSet rules = new RuleSet(List.of(rule(1, null, "contract-end", Map.of("days", 30))));
    assertThat(rules.ruleFor(Categories.COOKIES, Purposes.NEWS)).isEmpty();
  }

  @Test
  void aRuleWithoutItsNumberIsRefused() {
    assertThatThrownBy(() -> rule(1, null, "contract-end", Map.of()).policy())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rule(1, null, "something-else", Map.of("days", 1)).policy())
        .isInstanceOf(IllegalStateException.class);
  }
}
