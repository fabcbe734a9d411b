/// Plain SQL in the types of the model: the ledger only grows and its writes are few, wide
/// statements, so there is nothing for an object-relational mapper to do.
@NullMarked
package se.diplomagroup.integritet.consent.database;

import org.jspecify.annotations.NullMarked;
