package se.diplomagroup.integritet.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionKeyTest {

  private static final byte[] TOKENS = "tokens".getBytes(StandardCharsets.UTF_8);

  @Test
  void theCookieAloneReadsWhatWasWrittenWithIt() {
    SessionKey key = SessionKey.random();

    SessionKey same = SessionKey.parse(key.cookie()).orElseThrow();

    assertThat(same.id()).isEqualTo(key.id());
    assertThat(same.decrypt(key.encrypt(TOKENS))).isEqualTo(TOKENS);
  }

  @Test
  void theDatabasesIdIsNotTheCookie() {
    SessionKey key = SessionKey.random();

    assertThat(key.cookie()).doesNotContain(new String(key.id(), StandardCharsets.ISO_8859_1));
    assertThat(SessionKey.random().id()).isNotEqualTo(key.id());
  }

  @Test
  void anotherKeyReadsNothing() {
    byte[] sealed = SessionKey.random().encrypt(TOKENS);

    assertThatThrownBy(() -> SessionKey.random().decrypt(sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changedTokensAreNotRead() {
    SessionKey key = SessionKey.random();
    byte[] sealed = key.encrypt(TOKENS);
    sealed[sealed.length - 1] ^= 1;

    assertThatThrownBy(() -> key.decrypt(sealed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoKeyIsNoKey() {
    assertThat(SessionKey.parse("")).isEmpty();
    assertThat(SessionKey.parse("AAAA")).isEmpty();
    assertThat(SessionKey.parse("not base64 !")).isEmpty();
  }
}
