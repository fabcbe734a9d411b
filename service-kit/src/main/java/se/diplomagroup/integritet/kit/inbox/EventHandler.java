package se.diplomagroup.integritet.kit.inbox;

/// Applies one event in the inbox's transaction. It changes the database and appends to the outbox,
/// and touches nothing else: what it does may be rolled back and done again. What it throws parks
/// the event's key, unless it is the database's trouble, which is waited out.
@FunctionalInterface
public interface EventHandler {

  void apply(Received received);
}
