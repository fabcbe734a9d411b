package se.diplomagroup.integritet.retention.disposal;

import se.diplomagroup.integritet.contracts.Sha256;

/// What a disposal came to.
///
/// @param erased number of records erased, as counted by the systems
/// @param anonymised number of records anonymised, as counted by the systems
/// @param evidence digest over the evidence of all replies
record Result(long erased, long anonymised, Sha256 evidence) {}
