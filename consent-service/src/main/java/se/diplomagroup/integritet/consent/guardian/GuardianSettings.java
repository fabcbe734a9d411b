package se.diplomagroup.integritet.consent.guardian;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Children and their guardians.
@ConfigMapping(prefix = "integritet.consent.guardians")
interface GuardianSettings {

  /// The systems that have made sure who holds parental responsibility, with reasonable efforts
  /// (GDPR Art. 8(2)), and tell who is a child. Nobody else decides who may decide for somebody.
  @WithDefault("elearning-platform")
  Set<String> toldBy();
}
