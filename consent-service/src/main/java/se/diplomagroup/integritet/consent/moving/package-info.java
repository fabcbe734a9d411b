/// Moving in: decisions that were kept elsewhere come into the ledger, in bulk.
@NullMarked
package se.diplomagroup.integritet.consent.moving;

import org.jspecify.annotations.NullMarked;
