package se.diplomagroup.integritet.elearning.company;

import java.util.regex.Pattern;

/// A Swedish organisation number: ten digits of which the last is a check digit (Luhn), written
/// with a hyphen before the last four.
public record OrganisationNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("\\d{6}-?\\d{4}");
  private static final int SPLIT = 6;
  private static final int TEN = 10;

  /// Checks the form and the check digit.
  ///
  /// @throws IllegalArgumentException if it is no such number
  public OrganisationNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an organisation number has ten digits");
    }
    String digits = value.replace("-", "");
    if (checkDigit(digits.substring(0, TEN - 1)) != digits.charAt(TEN - 1) - '0') {
      throw new IllegalArgumentException("the check digit is wrong");
    }
    value = digits.substring(0, SPLIT) + "-" + digits.substring(SPLIT);
  }

  /// The number that begins with these nine digits.
  public static OrganisationNumber completing(String nineDigits) {
    return new OrganisationNumber(nineDigits + checkDigit(nineDigits));
  }

  private static int checkDigit(String nineDigits) {
    int sum = 0;
    for (int i = 0; i < nineDigits.length(); i++) {
      int product = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / TEN + product % TEN;
    }
    return (TEN - sum % TEN) % TEN;
  }
}
