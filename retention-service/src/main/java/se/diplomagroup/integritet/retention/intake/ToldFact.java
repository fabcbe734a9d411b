package se.diplomagroup.integritet.retention.intake;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.Sha256;

/// A fact as a system told it.
///
/// @param path where it stands in what was sent, such as `[2].`, for the fields in a refusal
/// @param id the fact's id, given by the system: the same fact has the same id however often it is
///   told
/// @param content digest of what the fact says
record ToldFact(String path, UUID id, LifecycleEvent event, Sha256 content) {}
