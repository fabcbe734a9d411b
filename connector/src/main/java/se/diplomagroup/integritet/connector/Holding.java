package se.diplomagroup.integritet.connector;

import se.diplomagroup.integritet.contracts.Code;

/// One kind of data that a system holds, and what it holds it for.
public record Holding(Code category, Code purpose) {}
