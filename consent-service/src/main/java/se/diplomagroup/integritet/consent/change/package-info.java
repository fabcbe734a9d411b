/// Which subjects have changed, on whichever replica.
@NullMarked
package se.diplomagroup.integritet.consent.change;

import org.jspecify.annotations.NullMarked;
