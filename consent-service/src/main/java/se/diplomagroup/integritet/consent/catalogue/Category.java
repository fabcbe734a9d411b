package se.diplomagroup.integritet.consent.catalogue;

import se.diplomagroup.integritet.contracts.Code;

/// A category of personal data.
public record Category(Code key, Words title, Words description) {}
