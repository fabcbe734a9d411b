package se.diplomagroup.integritet.retention.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import se.diplomagroup.integritet.retention.customer.Invoice;
import se.diplomagroup.integritet.retention.customer.PersonFacts;

/// P14: accounting information is kept through the seventh year after the end of the calendar year
/// in which the financial year ended, and then erased. A financial year that ended on 2025-06-30 or
/// on 2025-12-31 is kept through 2032-12-31 and due on 2033-01-01.
///
/// The law: bokföringslagen (1999:1078) 7 kap. 2 §; the ground on which earlier erasure is refused
/// is GDPR Art. 17(3)(b), and the legal basis for keeping it is Art. 6(1)(c).
///
/// Only the invoices are kept, by financial year, and neither the profile nor anything else about
/// the person.
///
/// @param years how many calendar years after the one in which the financial year ended
public record BookkeepingPolicy(int years) implements RetentionPolicy {

  public BookkeepingPolicy {
    if (years < 0) {
      throw new IllegalArgumentException("a number of years is not negative");
    }
  }

  /// The last day on which accounting information of a financial year must be kept.
  public LocalDate keptThrough(LocalDate financialYearEndsOn) {
    return LocalDate.of(financialYearEndsOn.getYear() + years, Month.DECEMBER, 31);
  }

  @Override
  public List<Period> periods(PersonFacts facts) {
    return facts.invoices().stream()
        .collect(groupingBy(Invoice::financialYearEndsOn, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(year -> period(year.getKey(), year.getValue()))
        .toList();
  }

  private Period period(LocalDate financialYearEndsOn, List<Invoice> invoices) {
    LocalDate first =
        invoices.stream().map(Invoice::issuedOn).min(Comparator.naturalOrder()).orElseThrow();
    return new Period(
        financialYearEndsOn.toString(),
        invoices.stream().map(Invoice::id).toList(),
        first,
        new Term.Ends(keptThrough(financialYearEndsOn).plusDays(1), Grounds.BOOKKEEPING));
  }
}
