package se.diplomagroup.integritet.elearning.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.elearning.work.Once;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// Newsletters.
@Path("/api/newsletters")
@RolesAllowed(Roles.SYSTEM)
class NewsletterResource {

  record WriteNewsletter(
      @NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 20_000) String body) {}

  /// How far a newsletter has come.
  ///
  /// @param queued how many are still to be sent to
  /// @param complete whether everybody has been asked for
  record NewsletterView(
      UUID newsletterId,
      long sent,
      long queued,
      boolean complete,
      List<MailRecipients.Skipped> skipped) {}

  private final Newsletters newsletters;
  private final NewsletterRun run;
  private final MailRecipients recipients;
  private final CompanyAccess access;
  private final Once once;

  NewsletterResource(
      Newsletters newsletters,
      NewsletterRun run,
      MailRecipients recipients,
      CompanyAccess access,
      Once once) {
    this.newsletters = newsletters;
    this.run = run;
    this.recipients = recipients;
    this.access = access;
    this.once = once;
  }

  /// Sends a newsletter to those who allow it. A long one goes on after the answer, by itself.
  @POST
  public RestResponse<NewsletterView> send(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid WriteNewsletter command) {
    access.requireBackOffice();
    UUID id =
        QuarkusTransaction.requiringNew()
            .call(() ->
                once.run(
                    key, command, () -> newsletters.create(command.subject(), command.body())));
    run.forACallersPatience(id);
    return RestResponse.status(Status.CREATED, view(id));
  }

  @GET
  @Path("/{id}")
  public NewsletterView newsletter(UUID id) {
    access.requireBackOffice();
    return view(id);
  }

  /// The ids of those who got the newsletter or will get it.
  @GET
  @Path("/{id}/recipients")
  public Page<UUID> recipients(UUID id, @BeanParam @Valid PageRequest page) {
    access.requireBackOffice();
    newsletters.state(id);
    return recipients.receivers(id, page);
  }

  private NewsletterView view(UUID id) {
    return new NewsletterView(
        id,
        recipients.count(id, "sent"),
        recipients.count(id, "queued"),
        !"asking".equals(newsletters.state(id)),
        recipients.skipped(id));
  }
}
