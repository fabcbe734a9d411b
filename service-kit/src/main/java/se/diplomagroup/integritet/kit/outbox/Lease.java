package se.diplomagroup.integritet.kit.outbox;

/// The right to publish a slot. The epoch tells it from a later owner's.
record Lease(int slot, long epoch) {}
