package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.NoticeChanges;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.NoticeVersion;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.ui.CookieQuestion;
import se.diplomagroup.integritet.gateway.ui.Ui;
import se.diplomagroup.integritet.kit.problem.Violation;

@CheckedTemplate(basePath = "site")
final class SitePages {

  private SitePages() {}

  static native TemplateInstance landing(Ui ui);

  static native TemplateInstance policy(
      Ui ui,
      Fetched<Notice> notice,
      List<PolicyClause> clauses,
      Fetched<Listing<NoticeVersion>> versions);

  static native TemplateInstance changes(
      Ui ui,
      int after,
      int before,
      Fetched<NoticeChanges> changes,
      Fetched<Listing<NoticeVersion>> versions);

  static native TemplateInstance cookies(
      Ui ui,
      Fetched<CookieQuestion> question,
      boolean chosen,
      boolean saved,
      boolean failed,
      boolean changed);

  static native TemplateInstance problem(
      Ui ui,
      String slug,
      String title,
      String advice,
      @Nullable Integer status,
      List<Violation> violations,
      String back);
}
