package se.diplomagroup.integritet.consent.bench;

import java.util.List;

/// What a [LoadClient] saw.
///
/// @param windows answers in each window
/// @param seconds how long a window was
/// @param p50 milliseconds, from when a request was due to its answer
/// @param p99 milliseconds
/// @param failures answers that were not what was asked for; there should be none
record LoadResult(List<Long> windows, int seconds, double p50, double p99, long failures) {

  /// Answers a second in the median window.
  double perSecond() {
    List<Long> sorted = windows.stream().sorted().toList();
    return (double) sorted.get(sorted.size() / 2) / seconds;
  }
}
