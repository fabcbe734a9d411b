package se.diplomagroup.integritet.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `?limit=` and `?cursor=`, as `@BeanParam @Valid PageRequest`.
public final class PageRequest {

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  int limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  public int limit() {
    return limit;
  }

  /// How many rows to ask for, so that [Page#of] sees whether there are more.
  public int limitAndOne() {
    return limit + 1;
  }

  public Optional<Cursor> cursor() {
    return Cursor.parse(cursor);
  }
}
