package se.diplomagroup.integritet.kit.csv;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running what somebody wrote about themselves: a cell that would start a
/// formula gets an apostrophe in front (OWASP, CSV injection). Plain numbers stay numbers.
public final class SpreadsheetGuard {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private SpreadsheetGuard() {}

  public static String guard(String cell) {
    if (cell.isEmpty() || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    return NUMBER.matcher(cell).matches() ? cell : "'" + cell;
  }
}
