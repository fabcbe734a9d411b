package se.diplomagroup.integritet.gateway.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;

/// The work to do, the most urgent first.
record Queue(List<Request> open, List<Request> closed, LocalDate today) {

  private static final Comparator<Request> BY_URGENCY =
      Comparator.comparing(
              Request::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Request::reference);

  List<Request> rows(QueueFilter filter) {
    return Stream.concat(open.stream(), closed.stream())
        .filter(request -> filter.shows(request, today))
        .sorted(BY_URGENCY)
        .toList();
  }

  /// How many requests each view shows.
  Map<String, Integer> counts(QueueFilter filter) {
    return QueueFilter.VIEWS.stream()
        .collect(Collectors.toMap(Function.identity(), view -> rows(filter.inView(view)).size()));
  }
}
