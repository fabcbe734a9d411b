package se.diplomagroup.integritet.elearning.demo;

/// How many people each company has: many small companies and a few large ones, together exactly as
/// many as asked for.
final class DemoSizes {

  private static final int SKEW = 3;

  private DemoSizes() {}

  static int[] of(long seed, int companies, int people) {
    double[] weights = new double[companies];
    double sum = 0;
    for (int i = 0; i < companies; i++) {
      double u = DemoRandom.of(~seed, i).random().nextDouble();
      weights[i] = 1 + SKEW * u * u * u * SKEW;
      sum += weights[i];
    }
    int[] sizes = new int[companies];
    double exact = 0;
    int given = 0;
    for (int i = 0; i < companies; i++) {
      exact += weights[i] / sum * people;
      sizes[i] = (int) Math.round(exact) - given;
      given += sizes[i];
    }
    sizes[companies - 1] += people - given;
    return sizes;
  }
}
