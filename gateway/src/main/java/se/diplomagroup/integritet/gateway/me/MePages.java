package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService.HistoryEntry;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Child;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.PastDecision;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Visitor;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Ui;

@CheckedTemplate(basePath = "me")
final class MePages {

  private MePages() {}

  /// @param children how many children the person decides for, 0 also where that is not known
  static native TemplateInstance overview(
      Ui ui,
      Fetched<Listing<Request>> requests,
      List<Request> open,
      Fetched<Standing> standing,
      int given,
      int children);

  /// @param refusal why an objection was not stored or taken back, null if nothing went wrong
  static native TemplateInstance consents(
      Ui ui, Whose whose, Fetched<Standing> standing, @Nullable String refusal);

  static native TemplateInstance consent(Ui ui, Whose whose, ConsentCard card);

  static native TemplateInstance children(Ui ui, Fetched<Listing<Child>> children);

  static native TemplateInstance spread(
      Ui ui, Whose whose, String purpose, UUID decisionId, Fetched<Delivery> delivery);

  static native TemplateInstance requests(
      Ui ui, List<String> rights, Fetched<Listing<Request>> requests);

  static native TemplateInstance ask(Ui ui, String right, String key, @Nullable String refusal);

  static native TemplateInstance check(Ui ui, String key);

  static native TemplateInstance request(Ui ui, Fetched<Request> request, boolean sent);

  static native TemplateInstance progress(Ui ui, Request request);

  static native TemplateInstance decisions(
      Ui ui, Whose whose, Fetched<Listing<PastDecision>> decisions, @Nullable String cursor);

  /// @param refusal why a link was not undone, null if nothing went wrong
  static native TemplateInstance visitors(
      Ui ui, Fetched<Listing<Visitor>> visitors, @Nullable String cursor, @Nullable String refusal);

  static native TemplateInstance history(Ui ui, Fetched<Listing<HistoryEntry>> events);
}
