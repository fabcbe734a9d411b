/// Idempotent inbox: each event of a topic has its effect once, in order per key; what cannot be
/// applied is parked with its key and replayed by an operator.
@NullMarked
package se.diplomagroup.integritet.kit.inbox;

import org.jspecify.annotations.NullMarked;
