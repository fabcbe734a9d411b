package se.diplomagroup.integritet.consent.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The difference between two versions of the notice, open to everybody once both are published.
@Path("/v1/notices/{version}/changes")
@Produces(MediaType.APPLICATION_JSON)
class NoticeChangesResource {

  private static final Duration MAX_AGE = Duration.ofHours(1);

  private final ReadableNotices readable;

  NoticeChangesResource(ReadableNotices readable) {
    this.readable = readable;
  }

  /// @param since the version to compare with, usually an earlier one
  @GET
  @PermitAll
  public Response changes(
      @PathParam("version") int version,
      @QueryParam("since") @Nullable Integer since,
      @QueryParam("language") @Nullable String tag,
      @Context Request request) {
    Language language = Published.language(tag);
    if (since == null) {
      throw Problems.invalid("since", "required", "Say since which version.");
    }
    Notice after = readable.get(version);
    Notice before = readable.get(since);
    boolean draft = before.isDraft() || after.isDraft();
    return Published.answer(
        request,
        NoticeChanges.between(before, after, language),
        "%s-%d-%d-%s-%d-%d"
            .formatted(
                before.text(language).hash().hex(),
                before.version(),
                before.revision(),
                after.text(language).hash().hex(),
                after.version(),
                after.revision()),
        language,
        draft ? null : MAX_AGE);
  }
}
