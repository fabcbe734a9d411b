package se.diplomagroup.integritet.rights.words;

import java.util.Map;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Systems;

/// What people call the systems of the platform. A system that is not among them goes by its key.
public final class SystemNames {

  private static final Map<Code, Words> NAMES =
      Map.of(
          Systems.ELEARNING_PLATFORM,
          new Words("Utbildningsplattformen", "The e-learning platform"),
          Systems.CONSENT_SERVICE,
          new Words("Samtyckesregistret", "The consent register"),
          Systems.SUBJECT_RIGHTS_SERVICE,
          new Words("Ärenden om dina rättigheter", "Cases about your rights"),
          Systems.RETENTION_SERVICE,
          new Words("Gallringsregistret", "The retention register"),
          Systems.AUDIT_SERVICE,
          new Words("Loggen", "The log"),
          Systems.SIGN_IN_DIRECTORY,
          new Words("Inloggningskatalogen", "The sign-in directory"));

  private SystemNames() {}

  public static Words of(Code system) {
    return NAMES.getOrDefault(system, Words.same(system.value()));
  }
}
