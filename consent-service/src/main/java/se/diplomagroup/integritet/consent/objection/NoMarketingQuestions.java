package se.diplomagroup.integritet.consent.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.AskingObstacle;

/// Who has objected to a purpose is not asked about it: an objection to direct marketing is
/// absolute (promise P28), and asking again would be marketing too.
@ApplicationScoped
class NoMarketingQuestions implements AskingObstacle {

  private final Objections objections;

  NoMarketingQuestions(Objections objections) {
    this.objections = objections;
  }

  @Override
  public Predicate<Purpose> notToAsk(UUID subjectId) {
    List<Objection> raised =
        objections.of(List.of(subjectId)).getOrDefault(subjectId, List.of()).stream()
            .filter(Objection::isInForce)
            .toList();
    return purpose -> raised.stream().anyMatch(it -> it.concerns(purpose));
  }
}
