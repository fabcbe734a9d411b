package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the data protection officer's pages. The words are in `messages/dpo_sv.properties` and
/// `messages/dpo_en.properties`.
@MessageBundle("dpo")
public interface DpoTexts {

  @Message
  String title();

  @Message
  String asOf(String time);

  @Message
  String noFigure();

  @Message
  String trend();

  @Message
  String trendCaption();

  @Message
  String noTrend();

  @Message
  String asTable();

  @Message
  String day();

  @Message
  String completed();

  @Message
  String live();

  @Message
  String liveOn();

  @Message
  String liveOff();

  @Message
  String livePaused();

  @Message
  String pause();

  @Message
  String allEvents();

  @Message
  String time();

  @Message
  String event();

  @Message
  String topic();

  @Message
  String source();

  @Message
  String about();

  @Message
  String noEvents();

  @Message
  String disposals();

  @Message
  String disposalsLead();

  @Message
  String filter();

  @Message
  String all();

  @Message
  String noDisposals();

  @Message
  String state();

  @Message
  String person();

  @Message
  String cause();

  @Message
  String planned();

  @Message
  String waitsFor();

  @Message
  String late();

  @Message
  String more();

  @Message
  String disposal();

  @Message
  String backToDisposals();

  @Message
  String backToOverview();

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
  String until();

  @Message
  String orders();

  @Message
  String noOrders();

  @Message
  String system();

  @Message
  String answer();

  @Message
  String records();

  @Message
  String deadlines();

  @Message
  String deadlinesLead();

  @Message
  String noRequests();

  @Message
  String left();

  @Message
  String reference();

  @Message
  String right();

  @Message
  String received();

  @Message
  String due();

  @Message
  String deliveries();

  @Message
  String deliveriesLead();

  @Message
  String noDeliveries();

  @Message
  String decidedAt();

  @Message
  String purpose();

  @Message
  String acknowledged();

  @Message
  String took();

  @Message
  String delivered();

  @Message
  String open();

  @Message
  String events();

  @Message
  String eventsLead();

  @Message
  String subjectId();

  @Message
  String apply();

  @Message
  String clear();

  @Message
  String older();

  @Message
  String parked();

  @Message
  String parkedLead();

  @Message
  String noParked();

  @Message
  String since();

  @Message
  String why();

  @Message
  String catalogue();

  @Message
  String catalogueLead();

  @Message
  String recordPdf();

  @Message
  String recordCsv();

  @Message
  String recordJson();

  @Message
  String proposals();

  @Message
  String noProposals();

  @Message
  String proposal();

  @Message
  String basis();

  @Message
  String categories();

  @Message
  String carriedOutBy();

  @Message
  String recipients();

  @Message
  String retention();

  @Message
  String validity();

  @Message
  String changeBefore();

  @Message
  String changeAfter();

  @Message
  String proposalOwn();

  @Message
  String proposalTwo();

  @Message
  String proposalApprove();

  @Message
  String proposalReject();

  @Message
  String proposalWhy();

  @Message
  String proposalOf(int version);

  @Message
  String changeOf();

  @Message
  String changeLabel();

  @Message
  String backToProposals();

  @Message
  String allProposals();

  @Message
  String allProposalsLead();

  @Message
  String noProposalsEver();

  @Message
  String proposedAt();

  @Message
  String proposalReason();

  @Message
  String answeredAt();

  @Message
  String version();

  @Message
  String newest();

  @Message
  String rejectedBecause(String moment, String reason);

  @Message
  String approvedAt(String moment);

  @Message
  String consequences();

  @Message
  String consequencesNone();

  @Message
  String consequencesEnd(long n, String count, boolean everybody);

  @Message
  String consequencesEndNobody();

  @Message
  String consequencesLimit(String period);

  @Message
  String consequencesLimitNobody();

  @Message
  String consequencesEndNow(long n, String count, boolean everybody);

  @Message
  String consequencesShorter(long n, String count, boolean everybody);

  @Message
  String reasonMissing();

  @Message
  String agreements();

  @Message
  String agreementsLead();

  @Message
  String agreementsLog();

  @Message
  String agreementsPurpose();

  @Message
  String agreementsChoose();

  @Message
  String agreementsState();

  @Message
  String agreementsFormat();

  @Message
  String agreementsCsv();

  @Message
  String agreementsNdjson();

  @Message
  String agreementsWhy();

  @Message
  String agreementsGet();

  @Message
  String agreementsNot();

  @Message
  String agreementsPurposeMissing();

  @Message
  String agreementsReasonMissing();

  @Message
  String agreementsCatalogue();

  @Message
  String lags();

  @Message
  String noLags();

  @Message
  String lagsMore();

  @Message
  String lagOpen();

  @Message
  String lagLate();

  @Message
  String lagSince();

  @Message
  String times(String median, String slowest);

  @Message
  String timesOf();

  @Message
  String stopCause();

  @Message
  String causeWithdrawal();

  @Message
  String causeLapse();

  @Message
  String filterCause();

  @Message
  String delivering();

  @Message
  String viewLate();

  @Message
  String viewOpen();

  @Message
  String viewCompleted();

  @Message
  String noDeliveriesHere();

  @Message
  String answerBy();
}
