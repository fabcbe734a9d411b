package se.diplomagroup.integritet.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

  private final Passage passage = to(URI.create("http://consent.inside:8081"));

  @Test
  void anAddressOfTheServiceIsThatBehindItsPrefix() {
    assertThat(passage.outside("http://consent.inside:8081/v1/notices/2?x=%20y"))
        .isEqualTo("/api/consent/v1/notices/2?x=%20y");
    assertThat(passage.outside("/v1/notices/2#c3")).isEqualTo("/api/consent/v1/notices/2#c3");
  }

  @ParameterizedTest
  @CsvSource({
    "http://consent.inside, http://consent.inside:80/v1/notices/2",
    "http://consent.inside:80, http://consent.inside/v1/notices/2",
    "https://consent.inside, https://consent.inside:443/v1/notices/2",
    "HTTPS://consent.inside:443, https://consent.inside/v1/notices/2"
  })
  void thePortOfTheSchemeNeedNotBeNamed(URI service, String address) {
    assertThat(to(service).outside(address)).isEqualTo("/api/consent/v1/notices/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/v1/notices/2",
        "http://consent.inside:9999/v1/notices/2",
        "notices/2",
        "/somewhere",
        "mailto:dpo@example.org",
        "http://[",
        ""
      })
  void anyOtherAddressIsLeftAsItIs(String address) {
    assertThat(passage.outside(address)).isEqualTo(address);
  }

  private static Passage to(URI service) {
    return new Passage(
        RequestTarget.of("/api/consent/v1/notices").orElseThrow(),
        new Upstream("consent", service),
        UUID.randomUUID());
  }
}
