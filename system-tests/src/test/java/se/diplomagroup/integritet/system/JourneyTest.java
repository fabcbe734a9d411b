package se.diplomagroup.integritet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.diplomagroup.integritet.localstack.demo.Journey;
import se.diplomagroup.integritet.localstack.demo.OpenWork;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// The main job, end to end, as `./integritet demo` plays it.
@ExtendWith(WholePlatform.class)
@Tag("P09")
@Tag("P10")
@Tag("P14")
@Tag("P24")
@Tag("P32")
class JourneyTest {

  /// That it does so on data of earlier journeys too is seen where services are killed in the
  /// middle of it.
  @Test
  void aContractLeadsToAProvenErasure(RunningStack stack) {
    assertThat(new Journey(stack, Clock.systemUTC()).play(System.out)).isTrue();
  }

  @Test
  void openWorkIsLeftForEachRoleAndOnlyOnce(RunningStack stack) {
    var work = new OpenWork(stack, Clock.systemUTC());
    work.leave();

    assertThat(work.leave()).isFalse();
    assertThat(stack.token("learner")).isNotEmpty();
    assertThat(stack.token("customer-admin")).isNotEmpty();
  }
}
