package se.diplomagroup.integritet.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The main job, end to end, as the README's `demo` plays it.
@ExtendWith(RunningSystem.class)
class JourneyTest {

  @Test
  @Tag("P09")
  @Tag("P10")
  @Tag("P14")
  @Tag("P24")
  @Tag("P32")
  void aContractLeadsToAProvenErasureAndCanDoSoAgain(Integritet integritet) throws Exception {
    for (int time = 1; time <= 2; time++) {
      Integritet.Result journey = integritet.run("demo");

      assertThat(journey.output()).doesNotContain(" NO\n");
      assertThat(journey.exitCode()).as(journey.output()).isZero();
    }
  }
}
