package se.diplomagroup.integritet.consent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.diplomagroup.integritet.consent.catalogue.Documents.purpose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.catalogue.CatalogueChange.Kind;

@Tag("P03")
class CatalogueChangeTest {

  @Test
  void aChangeIsNamedByItsPlaceWithWhatWasAndWhatIs() {
    CatalogueChange change = changes(it -> purpose(it, "news").put("validFor", "P36M")).getFirst();
    assertThat(change.path()).isEqualTo("purposes.news.validFor");
    assertThat(change.change()).isEqualTo(Kind.CHANGED);
    assertThat(change.before().textValue()).isEqualTo("P24M");
    assertThat(change.after().textValue()).isEqualTo("P36M");
  }

  @Test
  void entriesAreAddedAndRemovedByTheirKeys() {
    assertThat(
            changes(it -> {
              ((ArrayNode) it.get("purposes")).remove(3);
              ((ArrayNode) it.get("systems")).addObject().put("key", "crm").set("title", words());
              ((ObjectNode) it.get("systems").get(6)).set("description", words());
              purpose(it, "news").putNull("validFor");
            }))
        .extracting(CatalogueChange::path, CatalogueChange::change)
        .containsExactly(
            tuple("purposes.processing-history", Kind.REMOVED),
            tuple("purposes.news.validFor", Kind.REMOVED),
            tuple("systems.crm", Kind.ADDED));
  }

  @Test
  void anotherOrderIsAChangeToo() {
    assertThat(
            changes(it -> {
              ArrayNode categories = (ArrayNode) it.get("categories");
              categories.add(categories.remove(0));
            }))
        .extracting(CatalogueChange::path, CatalogueChange::change)
        .containsExactly(tuple("categories", Kind.REORDERED));
  }

  @Test
  void whatIsTheSameHasNoChanges() {
    assertThat(changes(_ -> {})).isEmpty();
  }

  private static ObjectNode words() {
    return Documents.JSON.createObjectNode().put("sv", "Ord").put("en", "Words");
  }

  private static List<CatalogueChange> changes(Consumer<ObjectNode> edit) {
    return CatalogueChange.between(
        Documents.JSON, CatalogueTest.first().content(), Documents.draft(edit).content());
  }
}
