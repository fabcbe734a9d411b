package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;

/// The proposals to change the catalogue. The database lets one be open at a time, refuses an
/// approval by the proposer, and refuses to change what was proposed.
@ApplicationScoped
class Proposals {

  private static final UUID BEYOND = new UUID(-1L, -1L);

  private final Database database;
  private final ObjectMapper json;

  Proposals(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Proposal> find(UUID id) {
    return database.first("select * from catalogue_proposal where id = ?", this::proposal, id);
  }

  /// The same, which nobody else decides before this transaction ends.
  Optional<Proposal> lock(UUID id) {
    return database.first(
        "select * from catalogue_proposal where id = ? for update", this::proposal, id);
  }

  /// Newest first.
  ///
  /// @param before the id after which the list goes on
  List<Proposal> list(Proposal.@Nullable State state, @Nullable UUID before, int limit) {
    return database.list(
        """
        select * from catalogue_proposal
        where id < ? and (?::text is null or state = ?)
        order by id desc
        limit ?
        """,
        this::proposal,
        before == null ? BEYOND : before,
        state == null ? null : state.wireName(),
        state == null ? null : state.wireName(),
        limit);
  }

  /// Stores a proposal, unless another one is open.
  ///
  /// @return whether it was stored
  boolean add(Proposal proposal) {
    return database.change(
            """
            insert into catalogue_proposal
              (id, state, base_version, document, reason, proposed_by, proposed_at)
            values (?, 'proposed', ?, ?::jsonb, ?, ?, ?)
            on conflict (state) where state = 'proposed' do nothing
            """,
            proposal.id(),
            proposal.baseVersion(),
            CatalogueDocument.write(json, proposal.document()),
            proposal.reason(),
            proposal.proposedBy(),
            proposal.proposedAt())
        == 1;
  }

  void decide(Proposal proposal) {
    Proposal.Decided decided = Objects.requireNonNull(proposal.decided());
    database.change(
        """
        update catalogue_proposal
        set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?
        where id = ?
        """,
        proposal.state().wireName(),
        decided.by(),
        decided.at(),
        decided.reason(),
        proposal.id());
  }

  private Proposal proposal(Row row) throws SQLException {
    UUID decidedBy = row.uuidOrNull("decided_by");
    return new Proposal(
        row.uuid("id"),
        Proposal.State.parse(row.text("state")),
        row.number("base_version"),
        row.text("reason"),
        CatalogueDocument.read(json, row.text("document")),
        row.uuid("proposed_by"),
        row.instant("proposed_at"),
        decidedBy == null
            ? null
            : new Proposal.Decided(
                decidedBy, row.instant("decided_at"), row.textOrNull("decision_reason")));
  }
}
