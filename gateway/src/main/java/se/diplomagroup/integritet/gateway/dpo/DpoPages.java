package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Event;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Ui;

@CheckedTemplate(basePath = "dpo")
final class DpoPages {

  private DpoPages() {}

  static native TemplateInstance overview(
      Ui ui,
      Instant now,
      List<Tile> tiles,
      @Nullable Trend trend,
      Fetched<Listing<Event>> events,
      @Nullable Long latest);

  static native TemplateInstance row(Ui ui, Event event);

  static native TemplateInstance disposals(
      Ui ui, @Nullable String state, List<String> states, Fetched<Listing<Disposal>> disposals);

  static native TemplateInstance disposal(Ui ui, Fetched<Disposal> disposal);

  static native TemplateInstance requests(
      Ui ui, Fetched<Listing<Request>> requests, List<Request> rows);

  static native TemplateInstance deliveries(Ui ui, Fetched<Listing<Delivery>> deliveries);

  static native TemplateInstance catalogue(
      Ui ui, Fetched<Catalogue> catalogue, Fetched<Listing<Proposal>> proposals);

  /// @param own whether it is the reader who proposed it
  /// @param refusal the kind of problem that an answer met, empty if there was none
  static native TemplateInstance proposal(
      Ui ui,
      Fetched<Proposal> proposal,
      Fetched<List<ChangeRow>> changes,
      boolean own,
      String refusal);

  static native TemplateInstance parked(Ui ui, List<ParkedAt> services);

  static native TemplateInstance events(
      Ui ui,
      EventFilter filter,
      List<String> topics,
      List<String> types,
      Fetched<Listing<Event>> events);
}
