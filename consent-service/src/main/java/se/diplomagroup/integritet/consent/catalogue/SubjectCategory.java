package se.diplomagroup.integritet.consent.catalogue;

import se.diplomagroup.integritet.contracts.Code;

/// A category of people whose data is processed (GDPR Art. 30(1)(c)).
public record SubjectCategory(Code key, Words title, Words description) {}
