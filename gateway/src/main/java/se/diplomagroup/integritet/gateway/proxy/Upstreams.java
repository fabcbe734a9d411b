package se.diplomagroup.integritet.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The services that the public API leads to.
@ApplicationScoped
class Upstreams {

  private final Map<String, Upstream> byPrefix;

  Upstreams(
      @ConfigProperty(name = "integritet.consent.url") URI consent,
      @ConfigProperty(name = "integritet.rights.url") URI rights,
      @ConfigProperty(name = "integritet.retention.url") URI retention,
      @ConfigProperty(name = "integritet.audit.url") URI audit) {
    this.byPrefix =
        List.of(
                new Upstream("consent", consent),
                new Upstream("rights", rights),
                new Upstream("retention", retention),
                new Upstream("audit", audit))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Upstream::prefix, Function.identity()));
  }

  Optional<Upstream> byPrefix(String prefix) {
    return Optional.ofNullable(byPrefix.get(prefix));
  }
}
