package se.diplomagroup.integritet.retention.clock;

import java.time.Instant;
import se.diplomagroup.integritet.contracts.Code;

/// Data that a system holds and no rule is about.
///
/// @param people of how many people
/// @param since when the system declared it
record UnruledView(Code system, Code category, Code purpose, long people, Instant since) {}
