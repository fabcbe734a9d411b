package se.diplomagroup.integritet.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts that every page shares, and those of the pages for everybody. The words are in
/// `messages/site_sv.properties` and `messages/site_en.properties`.
@MessageBundle("site")
public interface SiteTexts {

  @Message
  String product();

  @Message
  String welcome();

  @Message
  String skipToContent();

  @Message
  String mainNavigation();

  @Message
  String navMe();

  @Message
  String navConsents();

  @Message
  String navRequests();

  @Message
  String navHistory();

  @Message
  String navQueue();

  @Message
  String navRegister();

  @Message
  String navPeople();

  @Message
  String navOverview();

  @Message
  String navDisposals();

  @Message
  String navDeadlines();

  @Message
  String navDeliveries();

  @Message
  String navCatalogue();

  @Message
  String navAgreements();

  @Message
  String navEvents();

  @Message
  String navPolicy();

  @Message
  String navHome();

  @Message
  String signIn();

  @Message
  String signOut();

  @Message
  String controllerLine();

  @Message
  String landingTitle();

  @Message
  String landingTitleMore();

  @Message
  String landingLead();

  @Message
  String landingSignIn();

  @Message
  String landingContinue();

  @Message
  String landingPolicy();

  @Message
  String landingWhat();

  @Message
  String landingSeeTitle();

  @Message
  String landingSee();

  @Message
  String landingDecideTitle();

  @Message
  String landingDecide();

  @Message
  String landingEraseTitle();

  @Message
  String landingErase();

  @Message
  String landingOtherTitle();

  @Message
  String landingOther();

  @Message
  String policyTitle();

  @Message
  String policyVersion(int version);

  @Message
  String policyInForce(String day);

  @Message
  String policyProofTitle();

  @Message
  String policyProof();

  @Message
  String controller();

  @Message
  String dpoContact();

  @Message
  String problemStatus(int status);

  @Message
  String problemKind();

  @Message
  String problemBack();

  @Message
  String daysLeft(int days);

  @Message
  String dueTomorrow();

  @Message
  String dueToday();

  @Message
  String oneDayLate();

  @Message
  String daysLate(int days);

  @Message
  String navCookies();

  @Message
  String cookiesTitle();

  @Message
  String cookiesLead();

  @Message
  String cookiesSignalTitle();

  @Message
  String cookiesSignal();

  @Message
  String cookiesEach();

  @Message
  String cookiesNone();

  @Message
  String cookiesAll();

  @Message
  String cookiesPageTitle();

  @Message
  String cookiesPageLead();

  @Message
  String cookiesNeededTitle();

  @Message
  String cookiesNeeded();

  @Message
  String cookiesAlways();

  @Message
  String cookiesYes();

  @Message
  String cookiesSave();

  @Message
  String cookiesSaved();

  @Message
  String cookiesFailed();

  @Message
  String cookiesChanged();

  @Message
  String cookiesChosen();

  @Message
  String cookiesNotChosen();

  @Message
  String policyClause();

  @Message
  String policyVersions();

  @Message
  String policyCompare(int version);

  @Message
  String policyChangesTitle();

  @Message
  String policyChanges(int before, int after);

  @Message
  String policyFrom();

  @Message
  String policyTo();

  @Message
  String policyShowChanges();

  @Message
  String policyNoChanges();

  @Message
  String policyUnchanged(long count);

  @Message
  String policyReadClause();

  @Message
  String policyMoved();
}
