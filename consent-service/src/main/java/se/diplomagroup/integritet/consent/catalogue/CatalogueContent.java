package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/// What a catalogue says, apart from its version.
public record CatalogueContent(
    List<Category> categories,
    List<CollectionPoint> collectionPoints,
    List<Purpose> purposes,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<SubjectCategory> dataSubjects,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<DeclaredSystem> systems,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<SecurityMeasure> securityMeasures) {

  public CatalogueContent {
    categories = List.copyOf(categories);
    collectionPoints = List.copyOf(collectionPoints);
    purposes = List.copyOf(purposes);
    dataSubjects = List.copyOf(dataSubjects);
    systems = List.copyOf(systems);
    securityMeasures = List.copyOf(securityMeasures);
  }
}
