package se.diplomagroup.integritet.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDetailTest {

  @Test
  void aServiceThatCannotAnswerNowSaysWhenToTryAgain() {
    assertThat(answer(Status.SERVICE_UNAVAILABLE).getHeaderString(HttpHeaders.RETRY_AFTER))
        .isEqualTo(ProblemDetail.TRY_AGAIN_AFTER);
  }

  @Test
  void aRefusalForGoodDoesNot() {
    for (Status status : List.of(Status.CONFLICT, Status.INTERNAL_SERVER_ERROR)) {
      assertThat(answer(status).getHeaders()).doesNotContainKey(HttpHeaders.RETRY_AFTER);
    }
  }

  private static Response answer(Status status) {
    return ProblemDetail.of(status, "slug", "A sentence.", List.of()).response();
  }
}
