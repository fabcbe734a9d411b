package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.ui.Ui;

@CheckedTemplate(basePath = "staff")
final class StaffPages {

  private StaffPages() {}

  static native TemplateInstance queue(
      Ui ui,
      QueueFilter filter,
      List<String> views,
      List<String> rights,
      Fetched<Listing<Request>> queue,
      List<Request> rows,
      Map<String, Integer> counts);

  static native TemplateInstance file(
      Ui ui,
      Fetched<Request> request,
      @Nullable Fetched<Disposal> disposal,
      boolean opened,
      boolean ownDecision,
      List<String> reasons,
      List<String> outcomes,
      String suggested,
      List<String> grounds,
      List<String> planGrounds,
      List<String> handovers,
      @Nullable String done,
      @Nullable String refusal);

  static native TemplateInstance register(
      Ui ui,
      RegisterForm form,
      String key,
      List<String> rights,
      List<String> channels,
      @Nullable String refusal);

  static native TemplateInstance people(
      Ui ui,
      PersonForm form,
      String key,
      List<String> reasons,
      List<String> holdKinds,
      @Nullable Person person,
      @Nullable String done,
      @Nullable String refusal);
}
