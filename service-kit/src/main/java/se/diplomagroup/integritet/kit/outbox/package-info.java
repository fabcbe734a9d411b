/// Transactional outbox: events are rows of the business transaction; a relay publishes them in
/// order per key and deletes what the broker has acknowledged.
@NullMarked
package se.diplomagroup.integritet.kit.outbox;

import org.jspecify.annotations.NullMarked;
