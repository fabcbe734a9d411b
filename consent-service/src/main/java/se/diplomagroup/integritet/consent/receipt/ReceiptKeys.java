package se.diplomagroup.integritet.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/// The key that signs, and every public key that receipts are verified with. A key is called by its
/// thumbprint (RFC 7638), so its name says which key it is.
@ApplicationScoped
class ReceiptKeys {

  private final OctetKeyPairJsonWebKey signing;
  private final Map<String, PublicJsonWebKey> byId = new LinkedHashMap<>();

  ReceiptKeys(ReceiptSettings settings) {
    this.signing = SigningKey.of(settings.signingKey());
    List<OctetKeyPairJsonWebKey> all = new ArrayList<>(List.of(signing));
    settings.retiredKeys().orElse(List.of()).forEach(x -> all.add(retired(x)));
    all.forEach(key -> {
      key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
      key.setAlgorithm(AlgorithmIdentifiers.EDDSA);
      key.setUse("sig");
      byId.putIfAbsent(key.getKeyId(), key);
    });
  }

  /// The key that receipts are signed with.
  OctetKeyPairJsonWebKey signing() {
    return signing;
  }

  /// The key with this id, in use or retired.
  Optional<PublicJsonWebKey> byId(String keyId) {
    return Optional.ofNullable(byId.get(keyId));
  }

  /// The public keys as a JWK Set (RFC 7517), the one in use first.
  Map<String, List<Map<String, Object>>> published() {
    return Map.of(
        "keys",
        byId.values().stream().map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY)).toList());
  }

  private static OctetKeyPairJsonWebKey retired(String x) {
    try {
      return new OctetKeyPairJsonWebKey(
          Map.of(
              JsonWebKey.KEY_TYPE_PARAMETER, OctetKeyPairJsonWebKey.KEY_TYPE,
              OctetKeyPairJsonWebKey.SUBTYPE_MEMBER_NAME, OctetKeyPairJsonWebKey.SUBTYPE_ED25519,
              OctetKeyPairJsonWebKey.PUBLIC_KEY_MEMBER_NAME, x));
    } catch (JoseException e) {
      throw new IllegalArgumentException(
          "integritet.receipt.retired-keys has an entry that is no public Ed25519 key", e);
    }
  }
}
