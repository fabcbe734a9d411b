package se.diplomagroup.integritet.consent.bench;

/// Says when a rate has settled: when several windows in a row have brought hardly more than the
/// best before them. A process that has just started compiles its code while it works, which on a
/// busy machine takes more than a minute, and is measured when it has done so.
final class Settling {

  /// How long a window is, in seconds.
  static final int WINDOW = 4;

  private static final double HARDLY_MORE = 1.03;
  private static final int IN_A_ROW = 5;

  private final int most;
  private int windows;
  private int without;
  private long best;

  /// @param most after how many windows it is taken to have settled, come what may
  Settling(int most) {
    this.most = most;
  }

  /// @param seconds the same in seconds
  static Settling within(int seconds) {
    return new Settling(seconds / WINDOW);
  }

  /// @param count what the next window has brought, or its rate
  /// @return whether the rate has settled
  boolean after(long count) {
    without = count > best * HARDLY_MORE ? 0 : without + 1;
    best = Math.max(best, count);
    return ++windows >= most || without == IN_A_ROW;
  }
}
