package se.diplomagroup.integritet.rights.request;

import static se.diplomagroup.integritet.contracts.RightsEvent.Right.ACCESS;
import static se.diplomagroup.integritet.contracts.RightsEvent.Right.ERASURE;
import static se.diplomagroup.integritet.contracts.RightsEvent.Right.HUMAN_DECISION;
import static se.diplomagroup.integritet.contracts.RightsEvent.Right.OBJECTION;
import static se.diplomagroup.integritet.contracts.RightsEvent.Right.PORTABILITY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.words.Words;

/// The closed list of grounds on which a request may be refused or limited, each with its article
/// and the words of the letter. Some only say why data waits or is kept in the plan of an erasure;
/// nobody can refuse anything on them.
public enum Ground {
  GDPR_11_2(
      "gdpr-11-2",
      "GDPR art. 11.2",
      "vi kan inte identifiera dig i uppgifterna",
      "we cannot identify you in the data"),
  GDPR_12_5_A(
      "gdpr-12-5-a",
      "GDPR art. 12.5 a",
      "begäran är uppenbart ogrundad eller orimlig och avgiften har inte godtagits",
      "the request is manifestly unfounded or excessive and the fee was not accepted"),
  GDPR_12_5_B(
      "gdpr-12-5-b",
      "GDPR art. 12.5 b",
      "begäran är uppenbart ogrundad eller orimlig, särskilt för att den upprepas",
      "the request is manifestly unfounded or excessive, in particular because it is repeated"),
  GDPR_12_6(
      "gdpr-12-6",
      "GDPR art. 12.6",
      "det gick inte att bekräfta vem som frågar",
      "it could not be confirmed who is asking"),
  GDPR_15_4(
      "gdpr-15-4",
      "GDPR art. 15.4",
      "en kopia skulle inverka menligt på andras rättigheter och friheter",
      "a copy would adversely affect the rights and freedoms of others",
      ACCESS),
  GDPR_17_1(
      "gdpr-17-1",
      "GDPR art. 17.1",
      "ingen av grunderna för radering är uppfylld",
      "none of the conditions for erasure applies",
      ERASURE),
  GDPR_17_3_A(
      "gdpr-17-3-a",
      "GDPR art. 17.3 a",
      "uppgifterna behövs för yttrande- och informationsfriheten",
      "the data is needed for freedom of expression and information",
      ERASURE),
  GDPR_17_3_B(
      "gdpr-17-3-b",
      "GDPR art. 17.3 b",
      "lagen kräver att uppgifterna sparas",
      "the law requires that the data is kept",
      ERASURE),
  GDPR_17_3_C(
      "gdpr-17-3-c",
      "GDPR art. 17.3 c",
      "uppgifterna behövs för folkhälsan",
      "the data is needed for public health",
      ERASURE),
  GDPR_17_3_D(
      "gdpr-17-3-d",
      "GDPR art. 17.3 d",
      "uppgifterna behövs för arkiv, forskning eller statistik",
      "the data is needed for archiving, research or statistics",
      ERASURE),
  GDPR_17_3_E(
      "gdpr-17-3-e",
      "GDPR art. 17.3 e",
      "uppgifterna behövs för rättsliga anspråk",
      "the data is needed for legal claims",
      ERASURE),
  GDPR_18_INSTEAD(
      "gdpr-18-instead",
      "GDPR art. 18.1",
      "behandlingen begränsas i stället för att uppgifterna raderas",
      "processing is restricted instead of the data being erased",
      ERASURE),
  BOOKKEEPING(
      "bokforingslagen-7-2",
      "bokföringslagen (1999:1078) 7 kap. 2 §; GDPR art. 17.3 b",
      "uppgifterna är räkenskapsinformation och ska sparas till och med det sjunde året",
      "the data is accounting information and must be kept through the seventh year",
      ERASURE),
  LEGAL_HOLD(
      "legal-hold",
      "GDPR art. 17.3 b och e",
      "en lag, en domstol eller en myndighet kräver att uppgifterna finns kvar",
      "a law, a court or an authority requires that the data remains",
      ERASURE),
  CONTRACT_IN_FORCE(
      "contract-in-force",
      "GDPR art. 17.1 a och 6.1 b",
      "uppgifterna behövs för ett avtal som gäller",
      "the data is necessary for a contract that is in force",
      ERASURE),
  FOLLOW_UP_PERIOD(
      "follow-up-period",
      "GDPR art. 17.1 a",
      "uppföljningen av utbildningen är inte genomförd",
      "the follow-up of the course has not been carried out",
      ERASURE),
  CONTRACT_ENDED(
      "contract-ended",
      "GDPR art. 17.1 a",
      "avtalet har upphört och tiden för att radera löper",
      "the contract has ended and the time for erasing is running",
      Set.of()),
  RECENT_ACTIVITY(
      "recent-activity",
      "GDPR art. 17.1 a",
      "något har hänt efter att avtalet sades ha upphört",
      "something has happened after the contract was said to have ended",
      Set.of()),
  NO_RULE(
      "no-rule",
      "GDPR art. 5.1 e",
      "det är inte bestämt hur länge uppgifterna sparas",
      "it has not been settled how long the data is kept",
      Set.of()),
  SYSTEM_REFUSED(
      "system-refused",
      "GDPR art. 12.3",
      "ett system har inte genomfört raderingen än",
      "a system has not carried out the erasure yet",
      Set.of()),
  GDPR_20_1(
      "gdpr-20-1",
      "GDPR art. 20.1",
      "uppgifterna behandlas inte automatiserat med stöd av samtycke eller avtal",
      "the data is not processed by automated means under consent or contract",
      PORTABILITY),
  GDPR_20_3(
      "gdpr-20-3",
      "GDPR art. 20.3",
      "behandlingen är en uppgift av allmänt intresse",
      "the processing is a task in the public interest",
      PORTABILITY),
  GDPR_20_4(
      "gdpr-20-4",
      "GDPR art. 20.4",
      "överföringen skulle inverka menligt på andras rättigheter och friheter",
      "the transfer would adversely affect the rights and freedoms of others",
      PORTABILITY),
  GDPR_21_1_COMPELLING(
      "gdpr-21-1-compelling",
      "GDPR art. 21.1",
      "tvingande berättigade skäl väger tyngre än dina intressen",
      "compelling legitimate grounds override your interests",
      OBJECTION),
  GDPR_21_1_LEGAL_CLAIMS(
      "gdpr-21-1-legal-claims",
      "GDPR art. 21.1",
      "behandlingen behövs för rättsliga anspråk",
      "the processing is needed for legal claims",
      OBJECTION),
  GDPR_22_2_A(
      "gdpr-22-2-a",
      "GDPR art. 22.2 a",
      "beslutet är nödvändigt för ett avtal",
      "the decision is necessary for a contract",
      HUMAN_DECISION),
  GDPR_22_2_B(
      "gdpr-22-2-b",
      "GDPR art. 22.2 b",
      "beslutet är tillåtet enligt lag",
      "the decision is authorised by law",
      HUMAN_DECISION),
  GDPR_22_2_C(
      "gdpr-22-2-c",
      "GDPR art. 22.2 c",
      "du har uttryckligen samtyckt till beslutet",
      "you have explicitly consented to the decision",
      HUMAN_DECISION),
  DATASKYDDSLAGEN_5(
      "dataskyddslagen-5",
      "lagen (2018:218) 5 kap.",
      "uppgifterna omfattas av sekretess eller är utkast",
      "the data is covered by secrecy or is a draft",
      ACCESS),
  NOT_CONTROLLER(
      "not-controller",
      "GDPR art. 4.7",
      "vi är inte personuppgiftsansvariga för uppgifterna",
      "we are not the controller of the data"),
  REPEATS_CASE(
      "repeats-case",
      "GDPR art. 12.5 b",
      "begäran upprepar ett ärende som redan är besvarat",
      "the request repeats a case that has already been answered");

  private final Code code;
  private final String article;
  private final Words words;
  private final Set<Right> rights;

  /// A ground for any right, or for those named.
  Ground(String code, String article, String swedish, String english, Right... rights) {
    this(
        code,
        article,
        swedish,
        english,
        rights.length == 0 ? EnumSet.allOf(Right.class) : EnumSet.copyOf(Arrays.asList(rights)));
  }

  Ground(String code, String article, String swedish, String english, Set<Right> rights) {
    this.code = Code.of(code);
    this.article = article;
    this.words = new Words(swedish, english);
    this.rights = rights;
  }

  public Code code() {
    return code;
  }

  /// The article or section, as cited in a letter.
  public String article() {
    return article;
  }

  public Words words() {
    return words;
  }

  /// Whether a request for this right may be refused or limited on this ground.
  boolean fits(Right right) {
    return rights.contains(right);
  }

  public static Optional<Ground> of(Code code) {
    return Arrays.stream(values()).filter(ground -> ground.code.equals(code)).findFirst();
  }
}
