package se.diplomagroup.integritet.gateway.ui;

import se.diplomagroup.integritet.gateway.downstream.Fetched;

/// Why something was not done, and what to do next, in the reader's words.
public final class Refusals {

  private Refusals() {}

  public static String words(Ui ui, Fetched<?> failed) {
    return ui.knows("problem-advice", failed.slug())
        ? ui.word("problem-advice", failed.slug())
        : ui.word("trouble-advice", failed.trouble().toString());
  }
}
