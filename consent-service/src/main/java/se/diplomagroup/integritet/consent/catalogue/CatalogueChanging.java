package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.CataloguePublished;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Changes the catalogue with four eyes: one person proposes a whole document, another approves it,
/// and with the approval it takes effect, together with the event that says so.
@ApplicationScoped
class CatalogueChanging {

  private final Catalogues catalogues;
  private final Proposals proposals;
  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  CatalogueChanging(
      Catalogues catalogues,
      Proposals proposals,
      IdempotencyKeys keys,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.catalogues = catalogues;
    this.proposals = proposals;
    this.keys = keys;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  Proposal propose(ProposalCommand command, @Nullable String key, UUID by) {
    UUID id = keys.once(key, command, () -> add(command, by));
    return get(id);
  }

  /// @return the version that took effect
  @Transactional
  int approve(UUID id, UUID by) {
    Proposal open = locked(id);
    Catalogue before = catalogues.newest();
    Instant now = now();
    Proposal approved = open.approved(by, now, before.version());
    proposals.decide(approved);
    if (!catalogues.insert(approved.document(), id, now)) {
      throw Proposal.staleBase();
    }
    catalogues.limit(PurposeLimit.between(before, approved.document(), now));
    outbox.append(event(approved, before, by, now));
    return approved.document().version();
  }

  @Transactional
  Proposal reject(UUID id, String why, UUID by) {
    Proposal rejected = locked(id).rejected(by, now(), why);
    proposals.decide(rejected);
    return rejected;
  }

  private UUID add(ProposalCommand command, UUID by) {
    Catalogue base = catalogues.newest();
    if (base.version() != command.baseVersion()) {
      throw Proposal.staleBase();
    }
    List<Violation> violations =
        CataloguePolicy.violations(command.document(), base, catalogues.highestPurposeVersions());
    if (!violations.isEmpty()) {
      throw Problems.unprocessable(
          "invalid-catalogue", "The catalogue is not in order; nothing is stored.", violations);
    }
    Proposal proposal =
        new Proposal(
            Uuid7.next(),
            Proposal.State.PROPOSED,
            base.version(),
            command.reason(),
            new Catalogue(base.version() + 1, command.document().content()),
            by,
            now(),
            null);
    if (!proposals.add(proposal)) {
      throw Problems.conflict(
          "proposal-open",
          "Another proposal waits for its approval: it is approved or rejected first.");
    }
    return proposal.id();
  }

  private CataloguePublished event(Proposal approved, Catalogue before, UUID by, Instant now) {
    Catalogue after = approved.document();
    List<Code> purposes =
        after.purposes().stream()
            .filter(purpose ->
                before
                    .purpose(purpose.key())
                    .filter(it -> it.version() == purpose.version())
                    .isEmpty())
            .map(Purpose::key)
            .toList();
    byte[] document = CatalogueDocument.write(json, after).getBytes(StandardCharsets.UTF_8);
    return new CataloguePublished(
        approved.id(),
        after.version(),
        Sha256.of(document),
        purposes,
        approved.proposedBy(),
        by,
        now);
  }

  private Proposal get(UUID id) {
    return proposals.find(id).orElseThrow(() -> Problems.notFound("proposal"));
  }

  private Proposal locked(UUID id) {
    return proposals.lock(id).orElseThrow(() -> Problems.notFound("proposal"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
