package se.diplomagroup.integritet.gateway.dpo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.AuditService.Event;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;
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

  /// @param state which deliveries, null for all
  /// @param cause those with which cause, null for all
  /// @param times how long it took, by cause
  /// @param lags the systems that have something left
  /// @param moreLags whether there is more than was looked at to see that
  static native TemplateInstance deliveries(
      Ui ui,
      @Nullable String state,
      List<String> states,
      @Nullable String cause,
      List<Spread> times,
      Fetched<Listing<Delivery>> deliveries,
      Fetched<List<Lag>> lags,
      boolean moreLags);

  /// @param missing the fields that do not hold what they must
  /// @param refusal why there is no list, null if nothing went wrong
  static native TemplateInstance agreements(
      Ui ui,
      Fetched<List<Purpose>> purposes,
      List<String> states,
      List<String> reasons,
      AgreementsForm form,
      Set<String> missing,
      @Nullable String refusal);

  static native TemplateInstance catalogue(
      Ui ui, Fetched<Catalogue> catalogue, Fetched<Listing<Proposal>> proposals);

  /// @param cursor where the list goes on from, null at its beginning
  static native TemplateInstance proposals(
      Ui ui, Fetched<Listing<Proposal>> proposals, @Nullable String cursor);

  /// @param consequences what an approval would do to consents, null where there is none to give
  /// @param own whether it is the reader who proposed it
  /// @param refusal the kind of problem that an answer met, empty if there was none
  /// @param reasonMissing whether a rejection came without a reason that can be used
  static native TemplateInstance proposal(
      Ui ui,
      Fetched<Proposal> proposal,
      Fetched<List<ChangeGroup>> changes,
      @Nullable Fetched<List<Consequence>> consequences,
      boolean own,
      String refusal,
      boolean reasonMissing);

  static native TemplateInstance parked(Ui ui, List<ParkedAt> services);

  static native TemplateInstance events(
      Ui ui,
      EventFilter filter,
      List<String> topics,
      List<String> types,
      Fetched<Listing<Event>> events);
}
