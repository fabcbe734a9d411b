package se.diplomagroup.integritet.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;

@Tag("P04")
class PersonMemoryTest {

  private static final Code NEWS = Purposes.NEWS;

  private final PersonMemory memory = new PersonMemory(settings(100));
  private final PersonFacts person = person();

  @Test
  void whatWasReadIsRememberedForItsPurpose() {
    remember(person);
    assertThat(memory.recall(person.subjectId(), NEWS)).isSameAs(person);
    assertThat(memory.recall(person.subjectId(), Purposes.EVALUATION)).isNull();
  }

  @Test
  void whoHasChangedIsForgotten() {
    remember(person);
    memory.changed(List.of(person.subjectId()));
    assertThat(memory.recall(person.subjectId(), NEWS)).isNull();
  }

  @Test
  void factsThatWereReadBeforeAChangeAreNotRememberedAfterIt() {
    long stamp = memory.stamp(person.subjectId());
    memory.changed(List.of(person.subjectId()));
    memory.remember(NEWS, person, stamp);
    assertThat(memory.recall(person.subjectId(), NEWS)).isNull();
  }

  @Test
  void factsThatWereReadBeforeEverythingChangedAreNotRememberedAfterIt() {
    long stamp = memory.stamp(person.subjectId());
    memory.everythingMayHaveChanged();
    memory.remember(NEWS, person, stamp);
    assertThat(memory.recall(person.subjectId(), NEWS)).isNull();
  }

  @Test
  void memoryNeverHoldsMoreThanItMayAndKeepsThoseAskedAboutLately() {
    for (int i = 0; i < 1_000; i++) {
      remember(person());
      remember(person);
      assertThat(memory.size()).isLessThanOrEqualTo(102);
    }
    assertThat(memory.recall(person.subjectId(), NEWS)).isSameAs(person);
  }

  @Test
  void memoryCanBeTurnedOff() {
    PersonMemory none = new PersonMemory(settings(0));
    none.remember(NEWS, person, none.stamp(person.subjectId()));
    assertThat(none.recall(person.subjectId(), NEWS)).isNull();
  }

  private void remember(PersonFacts facts) {
    memory.remember(NEWS, facts, memory.stamp(facts.subjectId()));
  }

  private static PersonFacts person() {
    return new PersonFacts(
        UUID.randomUUID(), false, true, List.of(), List.of(), List.of(), List.of());
  }

  private static MemorySettings settings(int remembered) {
    return new MemorySettings() {
      @Override
      public int remembered() {
        return remembered;
      }

      @Override
      public Duration keep() {
        return Duration.ofSeconds(1);
      }
    };
  }
}
