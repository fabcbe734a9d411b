package se.diplomagroup.integritet.rights.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.rights.words.Words;

/// What the controller has declared about its processing: who it is, what it processes, why, for
/// how long and for whom. Only what this service needs of it; the rest is passed over.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Catalogue(
    Controller controller,
    List<Purpose> purposes,
    List<CollectionPoint> collectionPoints,
    List<Category> categories) {

  public Catalogue {
    purposes = List.copyOf(purposes);
    collectionPoints = List.copyOf(collectionPoints);
    categories = List.copyOf(categories);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Controller(
      String name, String organisationNumber, String address, String dpoContact) {}

  /// @param article the paragraph of the legal basis in the GDPR
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Purpose(
      Code key,
      Words title,
      Words description,
      String article,
      List<Code> categories,
      List<Code> systems,
      List<Words> recipients,
      Words retention) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CollectionPoint(Code key, Words title, List<Code> categories) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Category(Code key, Words title, Words description) {}

  public Optional<Category> category(Code key) {
    return categories.stream().filter(category -> category.key().equals(key)).findFirst();
  }

  /// What people call a category.
  public Words titleOf(Code category) {
    return category(category).map(Category::title).orElseGet(() -> Words.same(category.value()));
  }
}
