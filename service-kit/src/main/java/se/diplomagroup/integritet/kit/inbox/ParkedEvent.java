package se.diplomagroup.integritet.kit.inbox;

import java.util.UUID;

/// An event that waits.
record ParkedEvent(UUID id, RawRecord record) {}
