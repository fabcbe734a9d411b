package se.diplomagroup.integritet.rights.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where consent-service is and how long it may take.
@ConfigMapping(prefix = "integritet.consent")
interface CatalogueSettings {

  @WithDefault("http://localhost:8081")
  URI url();

  /// Somebody is waiting for the document: better a clear answer soon than a slow one.
  @WithDefault("PT5S")
  Duration timeout();
}
