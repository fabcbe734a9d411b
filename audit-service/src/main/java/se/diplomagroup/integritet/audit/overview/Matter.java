package se.diplomagroup.integritet.audit.overview;

import java.util.Locale;

/// Something that begins with one event and ends with another.
enum Matter {
  REQUEST,
  ORDER,
  DISPOSAL,
  HOLD;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The figure that counts those that are open.
  String openFigure() {
    return wireName() + "-open";
  }

  /// The figure that counts those that wait for something, of those that are open.
  String waitingFigure() {
    return wireName() + "-waiting";
  }
}
