package se.diplomagroup.integritet.consent.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;

@Tag("P21")
class RestrictionTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Code> CONTACT = List.of(Categories.CONTACT_DETAILS);

  @Test
  void itCoversTheCategoriesItNames() {
    Restriction restriction = restriction(NOON, Set.of(Categories.CONTACT_DETAILS), Set.of(), null);
    assertThat(restriction.coversAnyOf(CONTACT)).isTrue();
    assertThat(restriction.coversAnyOf(List.of(Categories.COOKIES))).isFalse();
  }

  @Test
  void withoutCategoriesItCoversAll() {
    assertThat(restriction(NOON, Set.of(), Set.of(), null).coversAnyOf(CONTACT)).isTrue();
  }

  @Test
  void whatIsLiftedIsFree() {
    Set<Code> contact = Set.copyOf(CONTACT);
    assertThat(restriction(NOON, Set.of(), contact, null).coversAnyOf(CONTACT)).isFalse();
    assertThat(restriction(NOON, contact, Set.of(), NOON).coversAnyOf(CONTACT)).isFalse();
  }

  @Test
  void aLiftingThatIsToldFirstRestrictsNothing() {
    assertThat(restriction(null, Set.of(), Set.of(), NOON).coversAnyOf(CONTACT)).isFalse();
  }

  private static Restriction restriction(
      @Nullable Instant at, Set<Code> categories, Set<Code> lifted, @Nullable Instant liftedAt) {
    return new Restriction(UUID.randomUUID(), UUID.randomUUID(), at, categories, lifted, liftedAt);
  }
}
