package se.diplomagroup.integritet.consent.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The command to propose the next version of the catalogue.
///
/// @param baseVersion the version in force that it was written from
/// @param reason why, for whoever approves it and for the record
/// @param document the whole catalogue as it should be
record ProposalCommand(
    @Min(1) int baseVersion,
    @NotBlank @Size(max = 1_000) @PlainText String reason,
    @NotNull @Valid CatalogueDraft document) {}
