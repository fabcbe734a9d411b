package se.diplomagroup.integritet.consent.catalogue;

import se.diplomagroup.integritet.contracts.Code;

/// A technical or organisational measure that protects the data (GDPR Art. 30(1)(g), 32(1)).
public record SecurityMeasure(Code key, Words title, Words description) {}
