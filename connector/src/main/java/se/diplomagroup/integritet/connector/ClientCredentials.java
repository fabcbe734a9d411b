package se.diplomagroup.integritet.connector;

import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Asks the sign-in directory for a token when the one at hand has run out.
@DefaultBean
@ApplicationScoped
class ClientCredentials implements SystemToken {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OidcClient client;
  private final TokensHelper tokens = new TokensHelper();

  ClientCredentials(OidcClient client) {
    this.client = client;
  }

  @Override
  public String value() {
    return tokens.getTokens(client).await().atMost(PATIENCE).getAccessToken();
  }
}
