package se.diplomagroup.integritet.consent.catalogue;

import java.util.List;
import se.diplomagroup.integritet.contracts.Code;

/// An occasion on which personal data is collected, and the categories collected there.
public record CollectionPoint(Code key, Words title, Words description, List<Code> categories) {

  public CollectionPoint {
    categories = List.copyOf(categories);
  }

  public boolean collects(Code category) {
    return categories.contains(category);
  }
}
