package se.diplomagroup.integritet.gateway.dpo;

import java.util.List;

/// What a proposal changes of one thing in the catalogue, such as a purpose.
///
/// @param part what sort of thing it is, in words
/// @param title what it is called
/// @param change what becomes of it, as a code: `added`, `removed` or `changed`
public record ChangeGroup(String part, String title, String change, List<Row> rows) {

  /// One difference, as it is read. What is a list has a line each.
  ///
  /// @param label what it is about
  /// @param before what was there, empty if nothing was
  /// @param after what there would be, empty if nothing
  public record Row(String label, List<String> before, List<String> after) {}
}
