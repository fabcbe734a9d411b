package se.diplomagroup.integritet.retention.registry;

import se.diplomagroup.integritet.contracts.Code;

/// One kind of data that a system holds, and what it holds it for.
public record Holding(Code category, Code purpose) implements Comparable<Holding> {

  @Override
  public int compareTo(Holding other) {
    int byCategory = category.compareTo(other.category);
    return byCategory != 0 ? byCategory : purpose.compareTo(other.purpose);
  }
}
