package se.diplomagroup.integritet.consent.catalogue;

/// The catalogue in force and what came before it, as they were at one moment.
///
/// @param versions those of its purposes, and of former ones
/// @param limits what new versions have done to earlier consents
public record CatalogueInForce(
    Catalogue catalogue, PurposeVersions versions, PurposeLimits limits) {}
