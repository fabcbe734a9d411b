package se.diplomagroup.integritet.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @Test
  void theServiceThePathAndTheQueryAreTakenApartAsTheyStand() {
    assertThat(RequestTarget.of("/api/consent/v1/notices/current?language=sv&x=%20"))
        .contains(new RequestTarget("consent", "/v1/notices/current", "?language=sv&x=%20"));
  }

  @Test
  void escapedLettersInAPathArePassedOnEscaped() {
    assertThat(RequestTarget.of("/api/rights/v1/x%20y").orElseThrow().uri()).isEqualTo("/v1/x%20y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit/v1/..",
        "/api/audit/v1/../x",
        "/api/audit/./v1",
        "/api/audit/v1/%2e%2e/x",
        "/api/audit/v1/%2E./x",
        "/api/audit/v1/a%2fb",
        "/api/audit/v1/a%5Cb",
        "/api/audit/v1/a%252fb",
        "/api/audit/v1/a%3bb",
        "/api/audit/v1/a;b",
        "/api/audit/v1/a%00",
        "/api/audit/v1/a%1f",
        "/api/audit/v1//x",
        "/api/audit/v1/",
        "/api/audit//v1",
        "/api/audit",
        "/api/",
        "/api",
        "/api/AUDIT/v1/x",
        "/api/audit/v1/å",
        "/api/audit/v1/a\\b",
        "/api/audit/v1/a b",
        "/api/audit/v1/%zz",
        "/api/audit/v1/x?a b",
        "/elsewhere/audit/v1/x"
      })
  void whatTwoServersCouldReadDifferentlyIsNoTarget(String uri) {
    assertThat(RequestTarget.of(uri)).isEmpty();
  }

  @Test
  void onlyVersionedAddressesArePublished() {
    assertThat(RequestTarget.of("/api/audit/v1/events").orElseThrow().isPublished()).isTrue();
    assertThat(RequestTarget.of("/api/audit/q/metrics").orElseThrow().isPublished()).isFalse();
  }
}
