package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonValue;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// What a request waits for: the sentence that answers "why is it stuck?".
public enum Waiting {
  FOR_IDENTITY("Väntar på att identiteten bekräftas.", "Waits for the identity to be confirmed."),
  FOR_DECISION("Väntar på att en handläggare beslutar.", "Waits for a decision by staff."),
  FOR_SYSTEMS("Väntar på att alla system har svarat.", "Waits until every system has answered."),
  FOR_DOWNLOAD("Utdraget är klart att hämtas.", "The extract is ready to be fetched."),
  FOR_PLAN("Väntar på planen för raderingen.", "Waits for the plan of the erasure."),
  FOR_APPROVAL(
      "Väntar på att en andra person godkänner beslutet.",
      "Waits for a second person to approve the decision."),
  FOR_DISPOSAL(
      "Väntar på att raderingen genomförs i systemen.",
      "Waits for the erasure to be carried out in the systems."),
  FOR_RELEASE(
      "Väntar på det som hindrar raderingen; den genomförs sedan av sig själv.",
      "Waits for what holds the data; the erasure is then carried out by itself."),
  FOR_CARRYING_OUT(
      "Beviljad, men ännu inte genomförd i systemen. Ärendet kan inte avslutas som genomfört förrän"
          + " varje system har visat att det är gjort.",
      "Granted, but not yet carried out in the systems. The case cannot be closed as fulfilled"
          + " until every system has shown that it is done."),
  FOR_NOTHING("Ärendet är avslutat.", "The case is closed.");

  private final Words words;

  Waiting(String swedish, String english) {
    this.words = new Words(swedish, english);
  }

  static Waiting of(RightsRequest request) {
    return switch (request.state()) {
      case RECEIVED -> FOR_DECISION;
      case IDENTITY_CHECK -> FOR_IDENTITY;
      case COLLECTING -> FOR_SYSTEMS;
      case READY -> FOR_DOWNLOAD;
      case PLANNING -> FOR_PLAN;
      case PLAN_READY -> FOR_DECISION;
      case AWAITING_APPROVAL -> FOR_APPROVAL;
      case EXECUTING -> executing(request.right());
      case DEFERRED -> FOR_RELEASE;
      case CLOSED -> FOR_NOTHING;
    };
  }

  private static Waiting executing(Right right) {
    return switch (right) {
      case ERASURE -> FOR_DISPOSAL;
      case OBJECTION, RESTRICTION -> FOR_SYSTEMS;
      case ACCESS, RECTIFICATION, PORTABILITY, HUMAN_DECISION -> FOR_CARRYING_OUT;
    };
  }

  Words words() {
    return words;
  }

  @JsonValue
  public String wireName() {
    return WireNames.of(this);
  }
}
