package se.diplomagroup.integritet.consent.permission;

import java.util.Locale;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;

/// Why a purpose may or may not be carried out: a code for machines and a sentence for people.
enum Reason {
  CONSENT_GIVEN(true, "Personen har samtyckt.", "The person has consented."),
  CONTRACT_IN_FORCE(
      true,
      "Det behövs för avtalet, som gäller.",
      "It is needed for the contract, which is in force."),
  LEGITIMATE_INTEREST(
      true,
      "Det stöds på en intresseavvägning och personen har inte invänt.",
      "It rests on a legitimate interest and the person has not objected."),
  REQUIRED_BY_LAW(true, "Lagen kräver det.", "The law requires it."),
  VITAL_INTERESTS(
      true,
      "Det skyddar någons grundläggande intressen.",
      "It protects somebody's vital interests."),
  PUBLIC_TASK(
      true, "Det är en uppgift av allmänt intresse.", "It is a task in the public interest."),

  UNKNOWN_PURPOSE(
      false,
      "Ändamålet finns inte i katalogen, så det är inte tillåtet.",
      "The purpose is not in the catalogue, so it is not allowed."),
  NOT_ITS_PURPOSE(
      false,
      "Systemet som frågar varken utför ändamålet eller frågar människor om det.",
      "The system that asks neither carries out the purpose nor asks people about it."),
  UNKNOWN_PERSON(
      false,
      "Ingenting är känt om personen, så det är inte tillåtet.",
      "Nothing is known about the person, so it is not allowed."),
  ERASED_PERSON(false, "Personens uppgifter är raderade.", "The person's data has been erased."),
  RESTRICTED(
      false,
      "Behandlingen av uppgifterna är begränsad medan en begäran avgörs.",
      "The processing of the data is restricted while a request is being decided."),
  OBJECTION_TO_DIRECT_MARKETING(
      false,
      "Personen har sagt nej till direktmarknadsföring.",
      "The person has said no to direct marketing."),
  OBJECTION_BEING_ASSESSED(
      false,
      "Personen har invänt och invändningen bedöms.",
      "The person has objected, and the objection is being assessed."),
  OBJECTION_UPHELD(
      false, "Personen har invänt och fått rätt.", "The person has objected and was right."),
  NOT_ASKED(
      false,
      "Personen har inte svarat på om det är tillåtet.",
      "The person has not answered whether it is allowed."),
  CONSENT_REFUSED(false, "Personen har sagt nej.", "The person has said no."),
  CONSENT_WITHDRAWN(
      false, "Personen har dragit in sitt samtycke.", "The person has withdrawn their consent."),
  CONSENT_EXPIRED(
      false, "Personens samtycke har upphört att gälla.", "The person's consent has expired."),
  NO_CONTRACT(
      false,
      "Det behövs för ett avtal, och personen har inget.",
      "It is needed for a contract, and the person has none."),
  CONTRACT_NOT_STARTED(
      false, "Avtalet har inte börjat gälla.", "The contract has not come into force."),
  CONTRACT_ENDED(false, "Avtalet har upphört.", "The contract has ended."),
  ACCOUNT_CLOSED(false, "Personens konto är avslutat.", "The person's account has been closed.");

  private final boolean allowed;
  private final Code code;
  private final Words sentence;

  Reason(boolean allowed, String swedish, String english) {
    this.allowed = allowed;
    this.code = Code.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    this.sentence = new Words(swedish, english);
  }

  boolean allowed() {
    return allowed;
  }

  Code code() {
    return code;
  }

  Words sentence() {
    return sentence;
  }
}
