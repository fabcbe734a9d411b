package se.diplomagroup.integritet.consent.token;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// A system whose token was checked a moment ago.
///
/// @param id its account in the sign-in directory
public record CallingSystem(UUID id, Code key) {}
