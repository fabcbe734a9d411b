package se.diplomagroup.integritet.gateway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.connector.SystemToken;

/// The gateway's own token, without a sign-in directory.
@ApplicationScoped
class TokenOfTest implements SystemToken {

  @Override
  public String value() {
    return "token-of-the-gateway";
  }
}
