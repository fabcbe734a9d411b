package se.diplomagroup.integritet.gateway.ui;

import se.diplomagroup.integritet.gateway.session.SignedIn;

/// Who is looking at the page.
///
/// @param name the name they sign in with, empty for a visitor
public record Reader(
    boolean signedIn, String name, boolean person, boolean support, boolean dpo, boolean erased) {

  static Reader of(SignedIn signedIn) {
    boolean present = signedIn.present();
    return new Reader(
        present,
        present ? signedIn.name() : "",
        signedIn.isPerson(),
        signedIn.isSupport(),
        signedIn.isDpo(),
        signedIn.isErased());
  }

  /// Where the reader's own work begins.
  public String home() {
    if (dpo) {
      return "/dpo";
    }
    return support ? "/staff" : "/me";
  }
}
