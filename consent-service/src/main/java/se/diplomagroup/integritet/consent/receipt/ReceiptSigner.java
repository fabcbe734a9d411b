package se.diplomagroup.integritet.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Signs receipts: a compact JWS (RFC 7515) with Ed25519 (RFC 8037). The signature is
/// deterministic, so the same receipt under the same key is the same bytes every time.
@ApplicationScoped
class ReceiptSigner {

  private final ReceiptKeys keys;

  ReceiptSigner(ReceiptKeys keys) {
    this.keys = keys;
  }

  String sign(String receipt) {
    OctetKeyPairJsonWebKey key = keys.signing();
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    jws.setKeyIdHeaderValue(key.getKeyId());
    jws.setHeader("typ", SignedReceipt.TYPE);
    jws.setContentTypeHeaderValue(SignedReceipt.CONTENT_TYPE);
    jws.setPayload(receipt);
    jws.setKey(key.getPrivateKey());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the receipt cannot be signed", e);
    }
  }
}
