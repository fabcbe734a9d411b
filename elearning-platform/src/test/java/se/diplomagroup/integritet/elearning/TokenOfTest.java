package se.diplomagroup.integritet.elearning;

import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.connector.SystemToken;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The platform's own token, without a sign-in directory.
@ApplicationScoped
class TokenOfTest implements SystemToken {

  @Override
  public String value() {
    return TestTokens.system("elearning-platform");
  }
}
