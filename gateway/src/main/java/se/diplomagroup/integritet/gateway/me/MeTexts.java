package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the person's own pages. The words are in `messages/me_sv.properties` and
/// `messages/me_en.properties`.
@MessageBundle("me")
public interface MeTexts {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String back();

  @Message
  String backToRequests();

  @Message
  String backOne();

  @Message
  String openRequests();

  @Message
  String noOpenRequests();

  @Message
  String answerBy(String day);

  @Message
  String consents();

  @Message
  String consentSummary(int asked, int given);

  @Message
  String changeConsents();

  @Message
  String extract();

  @Message
  String extractLead();

  @Message
  String askExtract();

  @Message
  String erase();

  @Message
  String eraseLead();

  @Message
  String askErase();

  @Message
  String history();

  @Message
  String historyLead();

  @Message
  String showHistory();

  @Message
  String older();

  @Message
  String noHistory();

  @Message
  String consentsLead();

  @Message
  String consentsSmall();

  @Message
  String noConsents();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String consentGiven(String day);

  @Message
  String consentDeclined(String day);

  @Message
  String consentExpired(String day);

  @Message
  String consentNotAsked();

  @Message
  String consentUntil(String day);

  @Message
  String consentFailed();

  @Message
  String consentChanged();

  @Message
  String spreading();

  @Message
  String spreadSoFar(int done, int all);

  @Message
  String spreadDone(int all, String time);

  @Message
  String spreadNobody();

  @Message
  String requests();

  @Message
  String requestsLead();

  @Message
  String yourRequests();

  @Message
  String noRequests();

  @Message
  String reference();

  @Message
  String what();

  @Message
  String state();

  @Message
  String received();

  @Message
  String answer();

  @Message
  String whatHappens();

  @Message
  String notSent();

  @Message
  String goOn();

  @Message
  String regret();

  @Message
  String checkTitle();

  @Message
  String checkLead();

  @Message
  String checkWhat();

  @Message
  String checkWhatAnswer();

  @Message
  String checkWho();

  @Message
  String checkAccount();

  @Message
  String checkAccountAnswer();

  @Message
  String checkKept();

  @Message
  String checkKeptAnswer();

  @Message
  String checkLanguage();

  @Message
  String understood();

  @Message
  String sendErasure();

  @Message
  String request();

  @Message
  String receivedTitle();

  @Message
  String receivedLead(String reference);

  @Message
  String downloadPdf();

  @Message
  String downloadPartly();

  @Message
  String downloadSmall();

  @Message
  String partly();

  @Message
  String readLetter();

  @Message
  String waitsBecause();

  @Message
  String kept();

  @Message
  String keptUntil(String day);

  @Message
  String systems();

  @Message
  String systemsAnswered(int done, int all);

  @Message
  String whatHasHappened();

  @Message
  String receipt();

  @Message
  String receiptProves();

  @Message
  String marketing();

  @Message
  String marketingNone();

  @Message
  String marketingLead();

  @Message
  String objectionNotDone();

  @Message
  String marketingStopped(String title);

  @Message
  String marketingTakeBack(String title);

  @Message
  String marketingStop(String title);

  @Message
  String decisions();

  @Message
  String decisionsLead();

  @Message
  String noDecisions();

  @Message
  String noMoreDecisions();

  @Message
  String backToConsents();

  @Message
  String decisionNotice(int version);

  @Message
  String decisionUntil(String day);

  @Message
  String decisionReceipt();

  @Message
  String newest();

  @Message
  String visitors();

  @Message
  String visitorsLead();

  @Message
  String visitorsWhere();

  @Message
  String visitorsRule();

  @Message
  String noVisitors();

  @Message
  String visitorNotUnlinked();

  @Message
  String visitorLinked();

  @Message
  String visitorUnlink();

  @Message
  String moreVisitors();

  @Message
  String firstVisitors();

  @Message
  String visitorUnlinked(String day);

  @Message
  String children();

  @Message
  String childrenLead();

  @Message
  String noChildren();

  @Message
  String showChildren();

  @Message
  String moreChildren();

  @Message
  String child(int number);

  @Message
  String childUntil(String day);

  @Message
  String childConsents();

  @Message
  String childConsentsLead();

  @Message
  String childAccount();

  @Message
  String childDecisions();

  @Message
  String childDecisionsLead();

  @Message
  String childGiven(String day);

  @Message
  String childDeclined(String day);

  @Message
  String childExpired(String day);

  @Message
  String childNotAsked();

  @Message
  String childObjected();

  @Message
  String childMarketingLead();

  @Message
  String consentObjected();

  @Message
  String guardianDecides();
}
