package se.diplomagroup.integritet.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Puts the gateway under test into a [World].
public final class WorldResource implements QuarkusTestResourceLifecycleManager {

  private World world;

  @Override
  public Map<String, String> start() {
    world = new World();
    Map<String, String> settings = new HashMap<>();
    settings.put("integritet.consent.url", world.consent.address().toString());
    settings.put("integritet.rights.url", world.rights.address().toString());
    settings.put("integritet.retention.url", world.retention.address().toString());
    settings.put("integritet.audit.url", world.audit.address().toString());
    settings.put("integritet.gateway.sign-in.url", world.signIn.realm().toString());
    settings.put("quarkus.oidc.pages.credentials.client-secret.value", FakeSignIn.CLIENT_SECRET);
    settings.put("integritet.tombstone-key", "a-tombstone-key-for-tests-of-32-characters");
    settings.put("integritet.gateway.api.max-body", "1M");
    settings.put("integritet.gateway.api.answer-within", "2s");
    settings.put("integritet.gateway.api.rate.anonymous-burst", "400");
    settings.put("integritet.gateway.api.rate.visitor-per-second", "40");
    settings.put("integritet.gateway.api.rate.visitor-burst", "40");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(world, new TestInjector.MatchesType(World.class));
  }

  @Override
  public void stop() {
    if (world != null) {
      world.close();
    }
  }
}
