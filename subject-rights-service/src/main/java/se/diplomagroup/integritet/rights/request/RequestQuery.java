package se.diplomagroup.integritet.rights.request;

import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.words.WireNames;

/// What a list of requests is narrowed to. `state` is one of the states, or `open` for all but
/// closed ones.
public final class RequestQuery {

  private static final String OPEN = "open";

  @QueryParam("state")
  @Nullable String state;

  @QueryParam("right")
  @Nullable String right;

  @QueryParam("subjectId")
  @Nullable String subjectId;

  Optional<UUID> subject() {
    return Optional.ofNullable(subjectId).map(RequestQuery::uuid);
  }

  Requests.RequestFilter filter(Optional<UUID> subject) {
    return new Requests.RequestFilter(
        Optional.ofNullable(state).map(RequestQuery::states),
        Optional.ofNullable(right).map(RequestQuery::right),
        subject);
  }

  private static Collection<RequestState> states(String name) {
    if (name.equals(OPEN)) {
      return EnumSet.complementOf(EnumSet.of(RequestState.CLOSED));
    }
    return WireNames.parse(RequestState.class, name)
        .map(List::of)
        .orElseThrow(() -> Problems.invalid("state", "known", "There is no such state."));
  }

  private static Right right(String name) {
    return WireNames.parse(Right.class, name)
        .orElseThrow(() -> Problems.invalid("right", "known", "There is no such right."));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("subjectId", "uuid", "The subject id is a UUID.");
    }
  }
}
