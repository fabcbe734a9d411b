package se.diplomagroup.integritet.consent.catalogue;

import se.diplomagroup.integritet.contracts.Code;

/// A system that carries out purposes, in words.
public record DeclaredSystem(Code key, Words title, Words description) {}
