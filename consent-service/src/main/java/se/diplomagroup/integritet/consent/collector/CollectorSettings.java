package se.diplomagroup.integritet.consent.collector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/// Systems that ask people about purposes which they do not carry out themselves, such as the one
/// that shows the cookie banner. Who carries a purpose out stands in the catalogue.
@ConfigMapping(prefix = "integritet.consent.collectors")
interface CollectorSettings {

  /// The purposes about which a system asks, by the system's key.
  @WithParentName
  Map<String, Set<String>> purposes();
}
