package se.diplomagroup.integritet.gateway.site;

import java.util.List;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;

/// A clause of the policy as it is laid out, with an anchor that is the same in every version and
/// language.
///
/// @param promises the promises that it makes
public record PolicyClause(String anchor, List<String> promises, List<TextBlock> blocks) {

  static List<PolicyClause> of(Notice notice) {
    List<Notice.Clause> clauses = notice.clauses();
    if (clauses == null || clauses.isEmpty()) {
      return List.of(
          new PolicyClause("clause-text", List.of(), TextBlock.of(notice.text(), notice.title())));
    }
    return clauses.stream()
        .map(it ->
            new PolicyClause(
                "clause-" + it.key(), it.promises(), TextBlock.of(it.text(), notice.title())))
        .toList();
  }
}
