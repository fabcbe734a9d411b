package se.diplomagroup.integritet.retention.rule;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// The rules in force, open to everybody who is signed in: they are part of what people are
/// promised.
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
class RulesResource {

  private final Rules rules;

  RulesResource(Rules rules) {
    this.rules = rules;
  }

  @GET
  @Authenticated
  public Page<RuleView> rules(@BeanParam @Valid PageRequest page) {
    String after = page.cursor().map(cursor -> cursor.text(0)).orElse("");
    return Page.of(
            rules.after(after, page.limitAndOne()), page.limit(), rule -> Cursor.of(rule.key()))
        .map(RuleView::of);
  }
}
