package se.diplomagroup.integritet.consent.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Words;

/// Whether a receipt is genuine. Says nothing of whether the person is still known: it is worked
/// out from the receipt and the keys alone.
///
/// @param keyId the key that it verifies with, or null when it does not
record Verification(boolean valid, Reason reason, Words sentence, @Nullable String keyId) {

  enum Reason {
    @JsonProperty("genuine")
    GENUINE("Kvittot är äkta och oförändrat.", "The receipt is genuine and unchanged."),
    @JsonProperty("genuine-retired-key")
    GENUINE_RETIRED_KEY(
        "Kvittot är äkta och oförändrat. Det är undertecknat med en tidigare nyckel.",
        "The receipt is genuine and unchanged. It is signed with a former key."),
    @JsonProperty("not-a-signed-receipt")
    NOT_A_SIGNED_RECEIPT("Detta är inte ett undertecknat kvitto.", "This is not a signed receipt."),
    @JsonProperty("unknown-key")
    UNKNOWN_KEY(
        "Kvittot är undertecknat med en nyckel som inte är vår.",
        "The receipt is signed with a key that is not ours."),
    @JsonProperty("signature-does-not-match")
    SIGNATURE_DOES_NOT_MATCH(
        "Underskriften stämmer inte: kvittot är ändrat eller inte utfärdat av oss.",
        "The signature does not match: the receipt was changed or was not issued by us.");

    private final Words sentence;

    Reason(String sv, String en) {
      this.sentence = new Words(sv, en);
    }
  }

  static Verification genuine(String keyId, boolean retired) {
    Reason reason = retired ? Reason.GENUINE_RETIRED_KEY : Reason.GENUINE;
    return new Verification(true, reason, reason.sentence, keyId);
  }

  static Verification refused(Reason reason) {
    return new Verification(false, reason, reason.sentence, null);
  }
}
