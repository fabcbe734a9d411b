package se.diplomagroup.integritet.consent.bench;

/// When a measurement begins: after a time, or when the rate has settled. For one thread.
final class WarmUp {

  private static final long WINDOW = Settling.WINDOW * 1_000_000_000L;

  private final boolean settles;
  private final Settling settling;
  private long end;
  private long window;
  private long counted;
  private boolean over;

  /// @param began by [System#nanoTime]
  WarmUp(LoadPlan.Time time, long began) {
    this.settles = time.settles();
    this.settling = Settling.within(time.warmUp());
    this.window = began;
    this.end = began + time.warmUp() * 1_000_000_000L;
  }

  void count() {
    counted++;
  }

  boolean isOver(long now) {
    if (!over && settles && now - window >= WINDOW) {
      over = settling.after(counted);
      counted = 0;
      window = now;
      end = over ? now : end;
    }
    over |= now - end >= 0;
    return over;
  }

  /// When it ended, once it is over.
  long end() {
    return end;
  }
}
