package se.diplomagroup.integritet.consent.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Who is responsible for the processing (GDPR Art. 13(1)(a) and (b); promise P01). The defaults
/// are the company of the privacy policy.
@ConfigMapping(prefix = "integritet.controller")
public interface Controller {

  @WithDefault("Diploma Group")
  String name();

  @WithDefault("556900-2842")
  String organisationNumber();

  @WithDefault("Hantverkargatan 52, 112 31 Stockholm")
  String address();

  /// How the data protection officer is reached: an address of any kind.
  @WithDefault("Dataskyddsombudet, Diploma Group, Hantverkargatan 52, 112 31 Stockholm")
  String dpoContact();

  /// The same as a value to show.
  default ControllerView view() {
    return new ControllerView(name(), organisationNumber(), address(), dpoContact());
  }
}
