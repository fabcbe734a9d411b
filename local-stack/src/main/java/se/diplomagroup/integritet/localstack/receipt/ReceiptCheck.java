package se.diplomagroup.integritet.localstack.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Whether a receipt was signed with one of the given keys: a compact JWS (RFC 7515) with Ed25519
/// (RFC 8037), of the type `consent-receipt+jws`. The receipt says by which key, never by which
/// algorithm.
public final class ReceiptCheck {

  private static final String TYPE = "consent-receipt+jws";
  private static final AlgorithmConstraints ED25519_ONLY =
      new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonWebKeySet keys;

  /// @param jwkSet the keys as published (RFC 7517)
  /// @throws IllegalArgumentException if that is no JWK Set
  public ReceiptCheck(String jwkSet) {
    try {
      this.keys = new JsonWebKeySet(jwkSet);
    } catch (JoseException e) {
      throw new IllegalArgumentException("no JWK Set", e);
    }
  }

  /// The answer about a receipt.
  public sealed interface Answer {

    /// @param receipt what was signed
    record Genuine(String keyId, JsonNode receipt) implements Answer {}

    /// @param why in a sentence
    record NotGenuine(String why) implements Answer {}
  }

  public Answer check(String text) {
    var jws = new JsonWebSignature();
    try {
      jws.setCompactSerialization(text.strip());
      if (!AlgorithmIdentifiers.EDDSA.equals(jws.getAlgorithmHeaderValue())
          || !TYPE.equals(jws.getHeader("typ"))) {
        return new Answer.NotGenuine("This is not a signed receipt.");
      }
    } catch (JoseException e) {
      return new Answer.NotGenuine("This is not a signed receipt.");
    }
    JsonWebKey key = keys.findJsonWebKey(jws.getKeyIdHeaderValue(), null, null, null);
    if (!(key instanceof OctetKeyPairJsonWebKey)) {
      return new Answer.NotGenuine("It is signed with a key that is not among the given ones.");
    }
    return verified(jws, key);
  }

  private static Answer verified(JsonWebSignature jws, JsonWebKey key) {
    jws.setAlgorithmConstraints(ED25519_ONLY);
    jws.setKey(key.getKey());
    try {
      return jws.verifySignature()
          ? new Answer.Genuine(key.getKeyId(), JSON.readTree(jws.getPayload()))
          : new Answer.NotGenuine("The signature does not match: it was changed, or not issued.");
    } catch (JoseException | JsonProcessingException e) {
      return new Answer.NotGenuine("The signature does not match: it was changed, or not issued.");
    }
  }
}
