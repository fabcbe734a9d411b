package se.diplomagroup.integritet.connector;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;

/// What a reply's evidence hash is computed from: SHA-256 of a random 32-byte number followed by
/// the account. The account names the order, the answer and its counts, one on each line, and ends
/// with the system's own words. Whoever is shown number and account can verify the hash; nobody can
/// guess from the hash what was in them.
final class Evidence {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 32;

  private final byte[] nonce;
  private final byte[] account;
  private final Sha256 hash;

  private Evidence(byte[] nonce, byte[] account, Sha256 hash) {
    this.nonce = nonce;
    this.account = account;
    this.hash = hash;
  }

  /// Evidence of an answer.
  static Evidence of(SystemOrdered order, Answer answer) {
    byte[] account = account(order, answer, answer.account());
    byte[] nonce = newNonce();
    return new Evidence(nonce, account, hash(nonce, account));
  }

  /// Evidence of data that was uploaded: the account names its digest, which is as hard to guess as
  /// the random number in it, and not the data.
  static Evidence ofUpload(SystemOrdered order, Answer answer, byte[] uploaded) {
    byte[] nonce = newNonce();
    byte[] account =
        account(
            order, answer, ("package " + hash(nonce, uploaded)).getBytes(StandardCharsets.UTF_8));
    return new Evidence(nonce, account, hash(nonce, account));
  }

  byte[] nonce() {
    return nonce.clone();
  }

  byte[] account() {
    return account.clone();
  }

  Sha256 hash() {
    return hash;
  }

  static Sha256 hash(byte[] nonce, byte[] bytes) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(nonce);
    all.writeBytes(bytes);
    return Sha256.of(all.toByteArray());
  }

  private static byte[] account(SystemOrdered order, Answer answer, byte[] words) {
    var text = new StringBuilder();
    line(text, "order", order.orderId());
    line(text, "system", order.system());
    line(text, "action", wire(order.action()));
    line(text, "outcome", wire(answer.outcome()));
    answer.counts().forEach((category, count) -> line(text, category.value(), count));
    answer.ground().ifPresent(ground -> line(text, "ground", ground));
    answer.until().ifPresent(until -> line(text, "until", until));
    text.append('\n');
    var all = new ByteArrayOutputStream();
    all.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(words);
    return all.toByteArray();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append(name).append(' ').append(value).append('\n');
  }

  private static String wire(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static byte[] newNonce() {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    return nonce;
  }
}
