package se.diplomagroup.integritet.consent.receipt;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The keys of receipts.
@ConfigMapping(prefix = "integritet.receipt")
interface ReceiptSettings {

  /// The private key that receipts are signed with: 32 random bytes in Base64 (RFC 8032). A secret;
  /// there is no default.
  String signingKey();

  /// Public keys of former times, each the `x` of its JWK (32 bytes in base64url). What was signed
  /// with them still verifies.
  Optional<List<String>> retiredKeys();
}
