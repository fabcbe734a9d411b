package se.diplomagroup.integritet.consent.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Controller;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Role;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The privacy notice: open to everybody and cacheable once published, written by the data
/// protection officer.
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
class NoticeResource {

  private static final Duration CURRENT_MAX_AGE = Duration.ofMinutes(1);
  private static final Duration VERSION_MAX_AGE = Duration.ofHours(1);

  private final NoticeBoard board;
  private final Notices notices;
  private final ReadableNotices readable;
  private final Drafting drafting;
  private final Publishing publishing;
  private final Controller controller;
  private final Caller caller;
  private final Clock clock;

  NoticeResource(
      NoticeBoard board,
      Notices notices,
      ReadableNotices readable,
      Drafting drafting,
      Publishing publishing,
      Controller controller,
      Caller caller,
      Clock clock) {
    this.board = board;
    this.notices = notices;
    this.readable = readable;
    this.drafting = drafting;
    this.publishing = publishing;
    this.controller = controller;
    this.caller = caller;
    this.clock = clock;
  }

  /// The published versions, newest first; the data protection officer also sees the drafts.
  @GET
  @PermitAll
  public Response all(@BeanParam @Valid PageRequest page) {
    boolean drafts = caller.is(Role.DPO);
    int below = page.cursor().map(it -> (int) it.number(0)).orElse(Integer.MAX_VALUE);
    List<NoticeHead> heads = notices.heads(drafts, below, page.limitAndOne());
    Page<NoticeSummary> summaries =
        Page.of(heads, page.limit(), head -> Cursor.of(head.version())).map(this::summary);
    return Published.listing(summaries, drafts ? null : CURRENT_MAX_AGE);
  }

  @GET
  @Path("current")
  @PermitAll
  public Response current(@QueryParam("language") @Nullable String tag, @Context Request request) {
    Language language = Published.language(tag);
    Notice notice =
        board
            .published()
            .inForceAt(clock.instant())
            .orElseThrow(() -> Problems.notFound("notice in force"));
    return answer(request, notice, language, CURRENT_MAX_AGE);
  }

  @GET
  @Path("{version}")
  @PermitAll
  public Response version(
      @PathParam("version") int version,
      @QueryParam("language") @Nullable String tag,
      @Context Request request) {
    Language language = Published.language(tag);
    return answer(request, readable.get(version), language, VERSION_MAX_AGE);
  }

  /// Exactly the bytes of which the digest is taken.
  @GET
  @Path("{version}/text")
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
  @PermitAll
  public Response text(
      @PathParam("version") int version,
      @QueryParam("language") @Nullable String tag,
      @Context Request request) {
    Language language = Published.language(tag);
    Notice notice = readable.get(version);
    NoticeText text = notice.text(language);
    return Published.answer(
        request,
        text.text().getBytes(StandardCharsets.UTF_8),
        text.hash().hex(),
        language,
        notice.isDraft() ? null : VERSION_MAX_AGE);
  }

  /// Writes the next version as a draft.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftNotice command) {
    Notice draft = drafting.draft(command, key, caller.id());
    return Response.created(URI.create("/v1/notices/" + draft.version()))
        .tag(IfMatch.tagOf(draft))
        .entity(summary(draft.head()))
        .build();
  }

  /// Publishes a draft, in force from a later instant or at once. With `If-Match` only the revision
  /// that was read.
  @POST
  @Path("{version}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public NoticeSummary publish(
      @PathParam("version") int version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Publication publication) {
    Instant from = publication == null ? null : publication.effectiveFrom();
    Notice published = publishing.publish(version, from, new IfMatch(ifMatch), caller.id());
    board.reload();
    return summary(published.head());
  }

  /// @param effectiveFrom from when the notice is in force; as planned, or now, when left out
  record Publication(@Nullable Instant effectiveFrom) {}

  private Response answer(Request request, Notice notice, Language language, Duration maxAge) {
    NoticeState state = stateOf(notice.head());
    NoticeView view = NoticeView.of(notice, state, language, controller.view());
    String tag =
        "%s-%d-%s-%d".formatted(view.hash().hex(), view.version(), state, notice.revision());
    return Published.answer(request, view, tag, language, notice.isDraft() ? null : maxAge);
  }

  private NoticeSummary summary(NoticeHead head) {
    return NoticeSummary.of(head, stateOf(head));
  }

  private NoticeState stateOf(NoticeHead head) {
    return NoticeState.of(head, board.published(), clock.instant());
  }
}
