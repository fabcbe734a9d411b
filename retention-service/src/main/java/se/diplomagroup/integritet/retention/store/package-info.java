/// Plain SQL in the transaction at hand.
@NullMarked
package se.diplomagroup.integritet.retention.store;

import org.jspecify.annotations.NullMarked;
