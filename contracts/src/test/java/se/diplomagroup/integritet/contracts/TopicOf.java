package se.diplomagroup.integritet.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The topic of an event class, read from its golden example.
final class TopicOf {

  private TopicOf() {}

  static Topic event(Class<? extends Event> event) {
    try {
      return ContractFiles.JSON.readValue(Examples.of(event), event).topic();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
