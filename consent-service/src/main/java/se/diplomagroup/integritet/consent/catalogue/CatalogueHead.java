package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of the catalogue without its content.
///
/// @param proposedBy who proposed it, or null for the one that the service brought with it
/// @param approvedBy who approved it: somebody else
/// @param reason why, in the proposer's words
public record CatalogueHead(
    int version,
    Instant publishedAt,
    @Nullable UUID proposedBy,
    @Nullable UUID approvedBy,
    @Nullable String reason) {}
