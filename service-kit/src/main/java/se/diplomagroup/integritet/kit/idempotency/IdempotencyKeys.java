package se.diplomagroup.integritet.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.crypto.KeyedHash;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The header `Idempotency-Key` of a POST that creates. The key is taken in the transaction that
/// creates: a second call with it waits for the first, and answers with what the first one created.
///
/// Of the request only a hash is kept, which takes in the key too. The key itself is not kept, so
/// nobody who does not have it can find out what the request said, or whether two were the same.
@ApplicationScoped
public class IdempotencyKeys {

  /// The header's name.
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private record Earlier(byte[] requestHash, UUID result) {}

  private final Sql sql;
  private final KeyedHash hash;
  private final Caller caller;
  private final ObjectMapper mapper;

  IdempotencyKeys(DataSource dataSource, KeyedHash hash, Caller caller, ObjectMapper mapper) {
    this.sql = new Sql(dataSource);
    this.hash = hash;
    this.caller = caller;
    this.mapper = mapper;
  }

  /// Creates once: the same key with the same request by the same caller gives the earlier id.
  ///
  /// @param key the header's value; absent or malformed is answered with 400
  /// @param request the request's content; another one under the same key is answered with 422
  /// @param create makes the new thing in this transaction and returns its id
  @Transactional(TxType.MANDATORY)
  public UUID once(@Nullable String key, Object request, Supplier<UUID> create) {
    if (key == null || !SHAPE.matcher(key).matches()) {
      throw Problems.invalid(
          HEADER, "required", "The call needs an Idempotency-Key of 1 to 200 visible characters.");
    }
    byte[] keyHash = hash.of("idempotency-key", key.getBytes(StandardCharsets.UTF_8));
    byte[] requestHash = hash.of("idempotent-request " + key, json(request));
    int inserted =
        sql.update(
            """
            insert into idempotency_key (caller, key_hash, request_hash) values (?, ?, ?)
            on conflict do nothing
            """,
            caller.id(),
            keyHash,
            requestHash);
    return inserted == 1 ? first(keyHash, create) : again(keyHash, requestHash);
  }

  private UUID first(byte[] keyHash, Supplier<UUID> create) {
    UUID result = create.get();
    sql.update(
        "update idempotency_key set result = ? where caller = ? and key_hash = ?",
        result,
        caller.id(),
        keyHash);
    return result;
  }

  private UUID again(byte[] keyHash, byte[] requestHash) {
    Earlier earlier =
        sql.query(
                """
                select request_hash, result from idempotency_key
                where caller = ? and key_hash = ?
                """,
                row -> new Earlier(row.getBytes(1), row.getObject(2, UUID.class)),
                caller.id(),
                keyHash)
            .getFirst();
    if (!Arrays.equals(earlier.requestHash(), requestHash)) {
      throw Problems.unprocessable(
          "idempotency-key-reused", HEADER, "This key was used for another request.");
    }
    return earlier.result();
  }

  private byte[] json(Object request) {
    try {
      return mapper.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the request has no JSON form", e);
    }
  }
}
