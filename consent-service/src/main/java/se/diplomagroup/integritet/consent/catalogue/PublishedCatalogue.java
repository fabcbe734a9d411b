package se.diplomagroup.integritet.consent.catalogue;

/// A version of the catalogue, and when and by whom it was published.
public record PublishedCatalogue(CatalogueHead head, Catalogue catalogue) {}
