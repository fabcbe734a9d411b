package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One difference between two catalogues. Entries are compared by their keys.
///
/// @param path what it is about, such as `purposes.news.validFor`
/// @param before what was there, or null if nothing was
/// @param after what is there, or null if nothing is
record CatalogueChange(
    String path, Kind change, @Nullable JsonNode before, @Nullable JsonNode after) {

  /// What became of a part.
  enum Kind {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("changed")
    CHANGED,
    /// The entries are the same, in another order.
    @JsonProperty("reordered")
    REORDERED
  }

  static List<CatalogueChange> between(
      ObjectMapper json, CatalogueContent before, CatalogueContent after) {
    List<CatalogueChange> changes = new ArrayList<>();
    compare("", json.valueToTree(before), json.valueToTree(after), changes);
    return List.copyOf(changes);
  }

  private static void compare(
      String path, JsonNode before, JsonNode after, List<CatalogueChange> changes) {
    if (before.equals(after)) {
      return;
    }
    if (before.isNull() || after.isNull()) {
      Kind kind = before.isNull() ? Kind.ADDED : Kind.REMOVED;
      changes.add(new CatalogueChange(path, kind, present(before), present(after)));
    } else if (before.isObject() && after.isObject()) {
      parts(path, fields(before), fields(after), changes);
    } else if (keyed(before) && keyed(after)) {
      entries(path, byKey(before), byKey(after), changes);
    } else {
      changes.add(new CatalogueChange(path, Kind.CHANGED, before, after));
    }
  }

  private static void entries(
      String path,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after,
      List<CatalogueChange> changes) {
    parts(path, before, after, changes);
    List<String> old = before.keySet().stream().filter(after::containsKey).toList();
    List<String> young = after.keySet().stream().filter(before::containsKey).toList();
    if (!old.equals(young)) {
      changes.add(new CatalogueChange(path, Kind.REORDERED, null, null));
    }
  }

  private static void parts(
      String path,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after,
      List<CatalogueChange> changes) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String part = path.isEmpty() ? name : path + "." + name;
      JsonNode old = before.get(name);
      JsonNode young = after.get(name);
      if (old == null) {
        changes.add(new CatalogueChange(part, Kind.ADDED, null, young));
      } else if (young == null) {
        changes.add(new CatalogueChange(part, Kind.REMOVED, old, null));
      } else {
        compare(part, old, young, changes);
      }
    }
  }

  private static @Nullable JsonNode present(JsonNode node) {
    return node.isNull() ? null : node;
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static boolean keyed(JsonNode node) {
    return node.isArray() && node.valueStream().allMatch(entry -> entry.has("key"));
  }

  private static Map<String, JsonNode> byKey(JsonNode array) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    array.forEach(entry -> entries.put(entry.get("key").textValue(), entry));
    return entries;
  }
}
