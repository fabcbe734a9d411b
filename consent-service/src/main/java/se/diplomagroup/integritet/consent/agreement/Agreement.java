package se.diplomagroup.integritet.consent.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One subject who stands in the way that was asked for.
///
/// @param kind person or visitor
/// @param since since when, or null for those who were not asked
/// @param validUntil when a consent that is in force lapses, or null
/// @param decisionId the decision that counts, or null for those who were not asked
@JsonPropertyOrder({"subjectId", "kind", "since", "validUntil", "decisionId"})
@JsonInclude(JsonInclude.Include.ALWAYS)
record Agreement(
    UUID subjectId,
    String kind,
    @Nullable Instant since,
    @Nullable Instant validUntil,
    @Nullable UUID decisionId) {}
