package se.diplomagroup.integritet.consent.notice;

import java.util.List;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

/// A part of a notice, the same in both languages, with the promises that it makes. The clauses of
/// a notice joined are its text: white space and headings belong to the clause they stand in.
///
/// @param key what the clause is about; the same in each version that has it
public record Clause(Code key, List<PromiseId> promises, String sv, String en) {

  public Clause {
    promises = List.copyOf(promises);
  }

  public String text(Language language) {
    return switch (language) {
      case SWEDISH -> sv;
      case ENGLISH -> en;
    };
  }

  static String joined(List<Clause> clauses, Language language) {
    return clauses.stream().map(clause -> clause.text(language)).collect(Collectors.joining());
  }
}
