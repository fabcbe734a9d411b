package se.diplomagroup.integritet.consent.receipt;

/// What the header of a signed receipt says of it, so that nothing else that the key may once sign
/// passes for a receipt (RFC 8725, 3.11).
final class SignedReceipt {

  /// `typ`: what the whole is.
  static final String TYPE = "consent-receipt+jws";

  /// `cty`: what was signed.
  static final String CONTENT_TYPE = "application/ld+json";

  private SignedReceipt() {}
}
