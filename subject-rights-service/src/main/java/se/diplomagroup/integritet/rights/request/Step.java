package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonValue;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// What can happen to a request, as its timeline tells it.
public enum Step {
  RECEIVED("Begäran togs emot", "The request was received"),
  IDENTITY_ASKED("Vi kontrollerar vem som frågar", "We are checking who is asking"),
  IDENTITY_CONFIRMED("Identiteten bekräftades", "The identity was confirmed"),
  REPEATED_EXTRACT(
      "Ett utdrag har lämnats inom tolv månader; en handläggare beslutar",
      "An extract was given within twelve months; a member of staff decides"),
  COLLECTING("Uppgifterna samlas in från systemen", "The data is being collected from the systems"),
  SYSTEM_JOINED(
      "Ett system till har tillkommit och tillfrågas",
      "One more system has joined and is being asked"),
  EXTRACT_READY("Registerutdraget är klart", "The register extract is ready"),
  EXTRACT_PARTLY_FETCHED(
      "Den del av utdraget som fanns hämtades",
      "The part of the extract that was there was fetched"),
  EXTRACT_FETCHED("Registerutdraget hämtades", "The register extract was fetched"),
  EXTRACT_HANDED_OVER("Registerutdraget lämnades över", "The register extract was handed over"),
  EXTRACT_LAPSED(
      "Registerutdraget hämtades inte i tid och har förstörts",
      "The register extract was not fetched in time and has been destroyed"),
  EXTRACT_ERASED(
      "Uppgifterna raderades innan utdraget hade lämnats",
      "The data was erased before the extract had been handed out"),
  PACKAGES_DESTROYED("De insamlade uppgifterna förstördes", "The collected data was destroyed"),
  PLANNING("En plan för raderingen tas fram", "A plan for the erasure is being made"),
  PLANNED("Planen för raderingen är klar", "The plan for the erasure is ready"),
  PLAN_CHANGED("Planen för raderingen ändrades", "The plan for the erasure changed"),
  DECISION_VOID(
      "Beslutet gällde en plan som har ändrats och måste fattas på nytt",
      "The decision was about a plan that has changed and must be taken anew"),
  DECIDED("Beslut fattades", "A decision was taken"),
  APPROVED("Beslutet godkändes av en andra person", "The decision was approved by a second person"),
  SENT_BACK("Beslutet godkändes inte", "The decision was not approved"),
  EXECUTING("Beslutet genomförs i systemen", "The decision is being carried out in the systems"),
  DEFERRED("Raderingen väntar", "The erasure waits"),
  ERASED("Uppgifterna raderades", "The data was erased"),
  OBJECTION_UPHELD("Invändningen godtogs", "The objection was upheld"),
  OBJECTION_REJECTED("Invändningen avslogs", "The objection was rejected"),
  RESTRICTION_LIFTED("Begränsningen hävdes", "The restriction was lifted"),
  EXTENDED("Tiden för svar förlängdes", "The time for an answer was extended"),
  CLOSED("Ärendet avslutades", "The case was closed");

  private final Words words;

  Step(String swedish, String english) {
    this.words = new Words(swedish, english);
  }

  public Words words() {
    return words;
  }

  @JsonValue
  public String wireName() {
    return WireNames.of(this);
  }
}
