package se.diplomagroup.integritet.kit.inbox;

/// Runs work under the trace of a record, so that what it causes carries the record's correlation
/// id on.
interface Tracing {

  void of(RawRecord record, Runnable work);
}
