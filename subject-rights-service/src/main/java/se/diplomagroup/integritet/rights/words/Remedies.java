package se.diplomagroup.integritet.rights.words;

/// What every closing letter, refusal and extract says about complaining and about the courts (GDPR
/// Art. 12(4), 15(1)(f), 77, 79 and 82; promise P25).
public final class Remedies {

  /// To the supervisory authority, which has been called IMY since 2021.
  public static final Words COMPLAINT =
      new Words(
          "Du har rätt att klaga hos Integritetsskyddsmyndigheten (IMY), Box 8114, 104 20 Stockholm,"
              + " imy@imy.se, telefon 08-657 61 00, www.imy.se (GDPR art. 77).",
          "You have the right to lodge a complaint with the Swedish Authority for Privacy Protection"
              + " (IMY), Box 8114, 104 20 Stockholm, imy@imy.se, telephone +46 8 657 61 00,"
              + " www.imy.se (GDPR Art. 77).");

  /// Before a court.
  public static final Words JUDICIAL_REMEDY =
      new Words(
          "Du har också rätt att få saken prövad i domstol: väck talan vid tingsrätten där du bor"
              + " eller där vi finns (GDPR art. 79). Där kan du även begära skadestånd (art. 82).",
          "You also have the right to have the matter tried by a court: bring proceedings before the"
              + " district court where you live or where we are (GDPR Art. 79). There you can claim"
              + " compensation, too (Art. 82).");

  /// To us, first.
  public static final Words OBJECTIONS_TO_US =
      new Words(
          "Tycker du att något är fel är du välkommen att höra av dig till vårt dataskyddsombud.",
          "If you think that something is wrong, you are welcome to contact our data protection"
              + " officer.");

  private Remedies() {}
}
