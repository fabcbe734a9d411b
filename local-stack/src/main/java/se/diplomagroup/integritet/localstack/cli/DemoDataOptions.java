package se.diplomagroup.integritet.localstack.cli;

import java.util.Iterator;
import java.util.List;
import se.diplomagroup.integritet.localstack.stack.Refusal;

/// How much `demo-data` is to make.
///
/// @param companies how many customers
/// @param people how many people they have together
/// @param seed the same seed and sizes give the same data
record DemoDataOptions(int companies, int people, long seed) {

  static final int MOST_COMPANIES = 100_000;
  static final int MOST_PEOPLE = 10_000_000;

  private static final int USUAL_COMPANIES = 20;
  private static final int USUAL_PEOPLE = 1_000;
  private static final long USUAL_SEED = 1;

  static DemoDataOptions parse(List<String> arguments) {
    int companies = USUAL_COMPANIES;
    int people = USUAL_PEOPLE;
    long seed = USUAL_SEED;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case "--companies" -> companies = (int) number(option, rest, 1, MOST_COMPANIES);
        case "--people" -> people = (int) number(option, rest, 0, MOST_PEOPLE);
        case "--seed" -> seed = number(option, rest, Long.MIN_VALUE, Long.MAX_VALUE);
        default ->
            throw new Refusal(
                "demo-data does not know " + option + ".",
                "It knows --companies <number>, --people <number> and --seed <number>.");
      }
    }
    return new DemoDataOptions(companies, people, seed);
  }

  private static long number(String option, Iterator<String> rest, long least, long most) {
    String text = rest.hasNext() ? rest.next() : "";
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, text, least, most);
    }
    throw wrong(option, text, least, most);
  }

  private static Refusal wrong(String option, String text, long least, long most) {
    return new Refusal(
        text.isEmpty()
            ? option + " needs a number."
            : "%s is \"%s\", which is not such a number.".formatted(option, text),
        "It takes a whole number between %d and %d.".formatted(least, most));
  }
}
