package se.diplomagroup.integritet.gateway.dpo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal.Change;

/// One difference that a proposal makes, as it is read.
///
/// @param path what it is about, such as `purposes.news.validFor`
/// @param before what was there, empty if nothing was
/// @param after what there would be, empty if nothing
public record ChangeRow(String path, String kind, String before, String after) {

  static List<ChangeRow> of(@Nullable List<Change> changes, Language language) {
    return changes == null
        ? List.of()
        : changes.stream()
            .map(it ->
                new ChangeRow(
                    it.path(),
                    it.change(),
                    read(it.before(), language),
                    read(it.after(), language)))
            .toList();
  }

  private static String read(@Nullable JsonNode node, Language language) {
    if (node == null || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return node.valueStream().map(it -> read(it, language)).collect(Collectors.joining("; "));
    }
    if (node.isObject()) {
      return node.has("sv") && node.has("en") && node.size() == 2
          ? node.path(language.tag()).asText()
          : node.properties().stream()
              .map(it -> it.getKey() + ": " + read(it.getValue(), language))
              .collect(Collectors.joining(", "));
    }
    return node.asText();
  }
}
