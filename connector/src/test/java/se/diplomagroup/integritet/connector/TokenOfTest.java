package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The example system's token, without a sign-in directory.
@ApplicationScoped
class TokenOfTest implements SystemToken {

  @Override
  public String value() {
    return TestTokens.system(ExampleSystem.KEY.value());
  }
}
