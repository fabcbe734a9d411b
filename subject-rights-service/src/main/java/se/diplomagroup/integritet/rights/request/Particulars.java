package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.rights.vault.Compartment;
import se.diplomagroup.integritet.rights.vault.Vault;

/// All that is personal in a case beyond the pseudonymous id: free text and how to reach the
/// person. Sealed, and destroyed when the person is erased; the case stays without it.
@ApplicationScoped
public class Particulars {

  private final Sql sql;
  private final Vault vault;
  private final ObjectMapper json;

  Particulars(DataSource dataSource, Vault vault, ObjectMapper json) {
    this.sql = new Sql(dataSource);
    this.vault = vault;
    this.json = json;
  }

  /// @param note what the person wrote or said
  /// @param contact how to reach them, where they have no account
  /// @param reason the reason for a decision, in words
  public record Content(@Nullable String note, @Nullable String contact, @Nullable String reason) {

    static final Content NONE = new Content(null, null, null);

    boolean isEmpty() {
      return equals(NONE);
    }

    Content withReason(@Nullable String newReason) {
      return new Content(note, contact, newReason);
    }
  }

  /// Writes the particulars of a request, in place of earlier ones.
  @Transactional(TxType.MANDATORY)
  void write(UUID requestId, Content content) {
    if (content.isEmpty()) {
      return;
    }
    vault
        .seal(requestId, Compartment.PARTICULARS, requestId, bytes(content))
        .ifPresent(sealed ->
            sql.update(
                """
                insert into request_particulars (request_id, sealed) values (?, ?)
                on conflict (request_id) do update set sealed = excluded.sealed
                """,
                requestId,
                sealed));
  }

  /// What is known, with nulls for what is not.
  public Content of(UUID requestId) {
    return sql
        .query(
            "select sealed from request_particulars where request_id = ?",
            row -> row.getBytes(1),
            requestId)
        .stream()
        .findFirst()
        .flatMap(sealed -> open(requestId, sealed))
        .orElse(Content.NONE);
  }

  /// Destroys the key, then removes what it sealed. Returns how many rows there were.
  @Transactional(TxType.MANDATORY)
  public int destroy(UUID requestId) {
    vault.destroy(requestId, Compartment.PARTICULARS);
    return sql.update("delete from request_particulars where request_id = ?", requestId);
  }

  private Optional<Content> open(UUID requestId, byte[] sealed) {
    return vault.open(requestId, Compartment.PARTICULARS, requestId, sealed).map(this::content);
  }

  private byte[] bytes(Content content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Content content(byte[] bytes) {
    try {
      return json.readValue(bytes, Content.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
