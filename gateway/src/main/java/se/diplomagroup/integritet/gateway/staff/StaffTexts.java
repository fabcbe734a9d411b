package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the support staff's pages. The words are in `messages/staff_sv.properties` and
/// `messages/staff_en.properties`.
@MessageBundle("staff")
public interface StaffTexts {

  @Message
  String queue();

  @Message
  String register();

  @Message
  String views();

  @Message
  String search();

  @Message
  String right();

  @Message
  String all();

  @Message
  String apply();

  @Message
  String activeFilters();

  @Message
  String removeFilter();

  @Message
  String emptyTitle();

  @Message
  String empty();

  @Message
  String emptyView();

  @Message
  String left();

  @Message
  String reference();

  @Message
  String state();

  @Message
  String next();

  @Message
  String person();

  @Message
  String received();

  @Message
  String due();

  @Message
  String shown(int count);

  @Message
  String moreExist();

  @Message
  String keys();

  @Message
  String keyNext();

  @Message
  String keyPrevious();

  @Message
  String keyOpen();

  @Message
  String keySearch();

  @Message
  String keysOn();

  @Message
  String caseTitle();

  @Message
  String backToQueue();

  @Message
  String notDone();

  @Message
  String facts();

  @Message
  String channel();

  @Message
  String lookUp();

  @Message
  String why();

  @Message
  String choose();

  @Message
  String open();

  @Message
  String decision();

  @Message
  String decidedBy();

  @Message
  String approvedBy();

  @Message
  String letter();

  @Message
  String particulars();

  @Message
  String masked();

  @Message
  String unmask();

  @Message
  String now();

  @Message
  String until(String day);

  @Message
  String handoverLead();

  @Message
  String handedOver();

  @Message
  String identityLead();

  @Message
  String identitySure();

  @Message
  String confirmIdentity();

  @Message
  String decide();

  @Message
  String grounds();

  @Message
  String reasonInWords();

  @Message
  String reasonHint();

  @Message
  String secondPerson();

  @Message
  String decideButton();

  @Message
  String ownDecision();

  @Message
  String approveLead(String decision);

  @Message
  String approveErasure();

  @Message
  String approve();

  @Message
  String sendBack();

  @Message
  String plan();

  @Message
  String what();

  @Message
  String where();

  @Message
  String action();

  @Message
  String ground();

  @Message
  String untilColumn();

  @Message
  String planCounts(int erase, int anonymise, int keep);

  @Message
  String systems();

  @Message
  String systemsAnswered(int done, int all);

  @Message
  String system();

  @Message
  String order();

  @Message
  String answer();

  @Message
  String records();

  @Message
  String timeline();

  @Message
  String group();

  @Message
  String registerLead();

  @Message
  String subjectId();

  @Message
  String subjectHint();

  @Message
  String receivedOn();

  @Message
  String receivedHint();

  @Message
  String answerLanguage();

  @Message
  String registerButton();

  @Message
  String cancel();

  @Message
  String people();

  @Message
  String peopleLead();

  @Message
  String whyLead();

  @Message
  String holds();

  @Message
  String noHolds();

  @Message
  String inForce();

  @Message
  String released(String day);

  @Message
  String placed(String moment);

  @Message
  String releaseHold();

  @Message
  String releaseReason();

  @Message
  String releaseLead();

  @Message
  String releaseButton();

  @Message
  String placeHold();

  @Message
  String holdKind();

  @Message
  String holdReference();

  @Message
  String holdReferenceHint();

  @Message
  String holdGround();

  @Message
  String placeHoldButton();

  @Message
  String requests();

  @Message
  String noRequests();

  @Message
  String clocks();

  @Message
  String noClocks();

  @Message
  String purpose();

  @Message
  String rule();

  @Message
  String dueOn();

  @Message
  String notStarted();

  @Message
  String consents();

  @Message
  String noConsents();
}
