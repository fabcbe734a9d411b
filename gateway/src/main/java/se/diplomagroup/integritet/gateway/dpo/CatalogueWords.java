package se.diplomagroup.integritet.gateway.dpo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Proposal.Change;
import se.diplomagroup.integritet.gateway.dpo.ChangeGroup.Row;
import se.diplomagroup.integritet.gateway.ui.Ui;

/// Says the differences between two catalogues in words. A service tells them by path, such as
/// `purposes.news.validFor`, from `P24M` to `P12M`; people read that consent to News is valid for 1
/// year instead of 2 years.
final class CatalogueWords {

  /// The fields of an entry, in the order in which they are read when all of it is new or gone.
  private static final List<String> FIELDS =
      List.of(
          "description",
          "legalBasis",
          "categories",
          "dataSubjects",
          "systems",
          "recipients",
          "transfers",
          "retention",
          "retentionRule",
          "validFor",
          "askAgainAfter",
          "objection",
          "directMarketing");

  private final Ui ui;
  private final JsonNode document;

  /// @param document the catalogue as it would be, in which things have their names
  CatalogueWords(Ui ui, @Nullable JsonNode document) {
    this.ui = ui;
    this.document = document == null ? MissingNode.getInstance() : document;
  }

  /// The changes of each thing together, in the order in which the things come.
  List<ChangeGroup> groups(@Nullable List<Change> changes) {
    Map<String, List<Change>> byThing = new LinkedHashMap<>();
    for (Change change : changes == null ? List.<Change>of() : changes) {
      byThing.computeIfAbsent(thing(change.path()), _ -> new ArrayList<>()).add(change);
    }
    return byThing.entrySet().stream().map(it -> group(it.getKey(), it.getValue())).toList();
  }

  /// What a purpose is called.
  String purpose(String key) {
    return title("purposes", key, null);
  }

  private ChangeGroup group(String thing, List<Change> changes) {
    String[] names = thing.split("\\.", 2);
    String part = ui.word("catalogue-part", names[0]);
    if (names.length == 1) {
      return new ChangeGroup(part, ui.word("catalogue-list", names[0]), "reordered", List.of());
    }
    Change first = changes.getFirst();
    if (!first.path().equals(thing)) {
      List<Row> rows = changes.stream().map(it -> row(thing, it)).toList();
      return new ChangeGroup(part, title(names[0], names[1], null), "changed", rows);
    }
    JsonNode before = present(first.before());
    JsonNode after = present(first.after());
    return new ChangeGroup(
        part,
        title(names[0], names[1], after.isMissingNode() ? before : after),
        first.change(),
        FIELDS.stream()
            .filter(field -> !read(field, before).isEmpty() || !read(field, after).isEmpty())
            .map(field -> new Row(label(field), read(field, before), read(field, after)))
            .toList());
  }

  private Row row(String thing, Change change) {
    String field = change.path().substring(thing.length() + 1);
    return new Row(
        label(field),
        value(field, present(change.before())),
        value(field, present(change.after())));
  }

  /// The words of a field; where one language of it has changed, with the language.
  private String label(String field) {
    String[] names = field.split("\\.", 2);
    String label = ui.word("catalogue-field", names[0]);
    return names.length == 1 ? label : label + " (" + ui.word("language", names[1]) + ")";
  }

  private List<String> read(String field, JsonNode entry) {
    return value(field, entry.path(field));
  }

  private List<String> value(String field, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray()
        ? node.valueStream().map(it -> one(field, it)).toList()
        : List.of(one(field, node));
  }

  private String one(String field, JsonNode node) {
    return switch (field) {
      case "validFor", "askAgainAfter" -> ui.period(node.asText());
      case "legalBasis" -> ui.word("legal-basis", node.asText());
      case "objection" -> ui.word("objection-right", node.asText());
      case "retentionRule" -> ui.word("rule", node.asText());
      case "directMarketing" -> ui.word("yes-no", node.asText());
      case "categories", "dataSubjects", "systems" -> title(field, node.asText(), null);
      case "transfers" -> transfer(node);
      default -> text(node);
    };
  }

  private String transfer(JsonNode node) {
    String country =
        Locale.of("", node.path("country").asText()).getDisplayCountry(Locale.of(ui.lang()));
    return country
        + ": "
        + text(node.path("recipient"))
        + " ("
        + text(node.path("safeguard"))
        + ")";
  }

  /// What something with a key is called: in the catalogue as it would be, else in ours.
  ///
  /// @param entry the thing itself, where it is at hand
  private String title(String list, String key, @Nullable JsonNode entry) {
    JsonNode title = Objects.requireNonNullElseGet(entry, () -> entry(list, key)).path("title");
    return title.isMissingNode() ? ui.word(kind(list), key) : text(title);
  }

  private JsonNode entry(String list, String key) {
    return document
        .path(list)
        .valueStream()
        .filter(it -> it.path("key").asText().equals(key))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String kind(String list) {
    return switch (list) {
      case "purposes" -> "purpose";
      case "categories" -> "category";
      case "systems" -> "system";
      default -> list;
    };
  }

  private String text(JsonNode node) {
    return node.has(ui.lang()) ? node.path(ui.lang()).asText() : node.asText();
  }

  private static String thing(String path) {
    return String.join(".", Stream.of(path.split("\\.")).limit(2).toList());
  }

  private static JsonNode present(@Nullable JsonNode node) {
    return node == null ? MissingNode.getInstance() : node;
  }
}
