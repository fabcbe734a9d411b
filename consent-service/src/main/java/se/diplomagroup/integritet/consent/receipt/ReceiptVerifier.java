package se.diplomagroup.integritet.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.receipt.Verification.Reason;

/// Verifies receipts. The algorithm is ours to say and not the receipt's; the key is one of ours,
/// by the id that the receipt names.
@ApplicationScoped
class ReceiptVerifier {

  private static final AlgorithmConstraints ED25519_ONLY =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

  private final ReceiptKeys keys;

  ReceiptVerifier(ReceiptKeys keys) {
    this.keys = keys;
  }

  Verification verify(String text) {
    JsonWebSignature jws = new JsonWebSignature();
    try {
      jws.setCompactSerialization(text.strip());
      if (!AlgorithmIdentifiers.EDDSA.equals(jws.getAlgorithmHeaderValue())
          || !SignedReceipt.TYPE.equals(jws.getHeader("typ"))) {
        return Verification.refused(Reason.NOT_A_SIGNED_RECEIPT);
      }
      Optional<PublicJsonWebKey> key = key(jws.getKeyIdHeaderValue());
      return key.isEmpty() ? Verification.refused(Reason.UNKNOWN_KEY) : verify(jws, key.get());
    } catch (JoseException | ClassCastException e) {
      // the latter where a header is of another JSON type than it has to be
      return Verification.refused(Reason.NOT_A_SIGNED_RECEIPT);
    }
  }

  private Optional<PublicJsonWebKey> key(@Nullable String keyId) {
    return keyId == null ? Optional.empty() : keys.byId(keyId);
  }

  private Verification verify(JsonWebSignature jws, PublicJsonWebKey key) {
    jws.setAlgorithmConstraints(ED25519_ONLY);
    jws.setKey(key.getPublicKey());
    try {
      return jws.verifySignature()
          ? Verification.genuine(key.getKeyId(), !key.getKeyId().equals(keys.signing().getKeyId()))
          : Verification.refused(Reason.SIGNATURE_DOES_NOT_MATCH);
    } catch (JoseException e) {
      return Verification.refused(Reason.SIGNATURE_DOES_NOT_MATCH);
    }
  }
}
