package se.diplomagroup.integritet.kit.inbox;

/// A key of a channel whose events wait.
record ParkedKey(String channel, String key) {}
