package se.diplomagroup.integritet.consent.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Controller;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Role;
import se.diplomagroup.integritet.kit.identity.Roles;
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
  private final Drafting drafting;
  private final Publishing publishing;
  private final Controller controller;
  private final Caller caller;
  private final Clock clock;

  NoticeResource(
      NoticeBoard board,
      Notices notices,
      Drafting drafting,
      Publishing publishing,
      Controller controller,
      Caller caller,
      Clock clock) {
    this.board = board;
    this.notices = notices;
    this.drafting = drafting;
    this.publishing = publishing;
    this.controller = controller;
    this.caller = caller;
    this.clock = clock;
  }

  /// Every published version, newest first; the data protection officer also sees the drafts.
  @GET
  @PermitAll
  public List<NoticeSummary> all() {
    Stream<Notice> drafts = caller.is(Role.DPO) ? notices.drafts().stream() : Stream.of();
    return Stream.concat(drafts, board.published().all().stream())
        .map(notice -> NoticeSummary.of(notice, stateOf(notice)))
        .toList();
  }

  @GET
  @Path("current")
  @PermitAll
  public Response current(@QueryParam("language") @Nullable String tag, @Context Request request) {
    Language language = language(tag);
    Notice notice =
        board
            .published()
            .inForceAt(clock.instant())
            .orElseThrow(() -> Problems.notFound("notice in force"));
    return cached(request, notice, view(notice, language), CURRENT_MAX_AGE);
  }

  @GET
  @Path("{version}")
  @PermitAll
  public Response version(
      @PathParam("version") int version,
      @QueryParam("language") @Nullable String tag,
      @Context Request request) {
    Language language = language(tag);
    Notice notice = readable(version);
    return cached(request, notice, view(notice, language), VERSION_MAX_AGE);
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
    NoticeText text = readable(version).text(language(tag));
    EntityTag etag = new EntityTag(text.hash().hex());
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(etag);
    return (unchanged == null
            ? Response.ok(text.text().getBytes(StandardCharsets.UTF_8))
            : unchanged)
        .tag(etag)
        .header(HttpHeaders.CONTENT_LANGUAGE, text.language().tag())
        .cacheControl(publicFor(VERSION_MAX_AGE))
        .build();
  }

  /// Writes the next version as a draft.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public Response draft(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftNotice command) {
    Notice draft = drafting.draft(command, key, caller.id());
    return Response.created(URI.create("/v1/notices/" + draft.version()))
        .entity(NoticeSummary.of(draft, stateOf(draft)))
        .build();
  }

  /// Publishes a draft, in force at once or from a later instant.
  @POST
  @Path("{version}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DPO)
  public NoticeSummary publish(
      @PathParam("version") int version, @Nullable Publication publication) {
    Instant from = publication == null ? null : publication.effectiveFrom();
    Notice published = publishing.publish(version, from, caller.id());
    board.reload();
    return NoticeSummary.of(published, stateOf(published));
  }

  /// @param effectiveFrom from when the notice is in force; now when left out
  record Publication(@Nullable Instant effectiveFrom) {}

  private Notice readable(int version) {
    return board
        .published()
        .version(version)
        .or(() -> caller.is(Role.DPO) ? notices.find(version) : Optional.empty())
        .orElseThrow(() -> Problems.notFound("notice"));
  }

  private NoticeView view(Notice notice, Language language) {
    return NoticeView.of(notice, stateOf(notice), language, controller.view());
  }

  private NoticeView.State stateOf(Notice notice) {
    return NoticeView.State.of(notice, board.published(), clock.instant());
  }

  private static Response cached(Request request, Notice notice, NoticeView view, Duration maxAge) {
    EntityTag etag = new EntityTag(view.hash().hex() + "-" + view.version() + "-" + view.state());
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(etag);
    return (unchanged == null ? Response.ok(view) : unchanged)
        .tag(etag)
        .header(HttpHeaders.CONTENT_LANGUAGE, view.language().tag())
        .cacheControl(notice.isDraft() ? unshared() : publicFor(maxAge))
        .build();
  }

  private static CacheControl publicFor(Duration maxAge) {
    CacheControl control = new CacheControl();
    control.setNoTransform(true);
    control.getCacheExtension().put("public", "");
    control.setMaxAge((int) maxAge.toSeconds());
    return control;
  }

  private static CacheControl unshared() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return control;
  }

  private static Language language(@Nullable String tag) {
    return switch (tag) {
      case null -> Language.SWEDISH;
      case "sv" -> Language.SWEDISH;
      case "en" -> Language.ENGLISH;
      default ->
          throw Problems.invalid(
              "language", "language-not-published", "Notices are published in sv and en.");
    };
  }
}
