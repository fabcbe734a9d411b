package se.diplomagroup.integritet.gateway.staff;

import java.util.List;
import java.util.stream.Stream;

/// The closed lists that staff choose from. Their words are in the vocabulary; whether a choice
/// fits is decided by the service.
final class Choices {

  /// Why a person's data is read.
  static final List<String> REASONS =
      List.of("case-work", "person-asked", "supervision", "security");

  static final List<String> RIGHTS =
      List.of("access", "erasure", "rectification", "restriction", "portability", "objection");

  static final List<String> REGISTERED_RIGHTS = List.of("access", "erasure", "portability");

  static final List<String> CHANNELS =
      List.of("email", "phone", "letter", "chat", "form", "portal");

  static final List<String> HANDOVERS = List.of("letter", "email", "in-person");

  static final List<String> HOLD_KINDS = List.of("authority", "court", "law");

  static final List<String> OUTCOMES = List.of("granted", "partly-granted", "refused");

  private static final List<String> EVERY_RIGHT =
      List.of("gdpr-12-6", "gdpr-12-5-b", "repeats-case", "not-controller");

  private static final List<String> ERASURE =
      List.of(
          "bokforingslagen-7-2",
          "legal-hold",
          "contract-in-force",
          "follow-up-period",
          "gdpr-17-1",
          "gdpr-17-3-b",
          "gdpr-17-3-e");

  private static final List<String> ACCESS = List.of("gdpr-15-4", "dataskyddslagen-5");

  private static final List<String> PORTABILITY = List.of("gdpr-20-1", "gdpr-20-4");

  private Choices() {}

  /// Grounds on which a request for the right may be limited or refused.
  static List<String> grounds(String right) {
    List<String> own =
        switch (right) {
          case "erasure" -> ERASURE;
          case "access" -> ACCESS;
          case "portability" -> PORTABILITY;
          default -> List.of();
        };
    return Stream.concat(own.stream(), EVERY_RIGHT.stream()).toList();
  }
}
