package se.diplomagroup.integritet.consent.notice;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Answers about notices over HTTP: in a language, with a tag made from digests, for anybody to
/// keep once published. A draft is kept by nobody.
final class Published {

  private Published() {}

  /// 304 when the caller has this answer already, otherwise the answer.
  ///
  /// @param maxAge how long it may be kept, or null for a draft
  static Response answer(
      Request request, Object body, String tag, Language language, @Nullable Duration maxAge) {
    EntityTag etag = new EntityTag(tag);
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(etag);
    return (unchanged == null ? Response.ok(body) : unchanged)
        .tag(etag)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .cacheControl(maxAge == null ? byNobody() : publicFor(maxAge))
        .build();
  }

  /// A list, which differs by who asks.
  ///
  /// @param maxAge how long it may be kept, or null where drafts may be in it
  static Response listing(Object body, @Nullable Duration maxAge) {
    return Response.ok(body)
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .cacheControl(maxAge == null ? byNobody() : publicFor(maxAge))
        .build();
  }

  /// The language asked for; Swedish when none is.
  static Language language(@Nullable String tag) {
    return switch (tag) {
      case null -> Language.SWEDISH;
      case "sv" -> Language.SWEDISH;
      case "en" -> Language.ENGLISH;
      default ->
          throw Problems.invalid(
              "language", "language-not-published", "Notices are published in sv and en.");
    };
  }

  private static CacheControl publicFor(Duration maxAge) {
    CacheControl control = new CacheControl();
    control.setNoTransform(true);
    control.getCacheExtension().put("public", "");
    control.setMaxAge((int) maxAge.toSeconds());
    return control;
  }

  private static CacheControl byNobody() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return control;
  }
}
