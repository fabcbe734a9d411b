/// What a replica holds in memory and another one may have changed.
@NullMarked
package se.diplomagroup.integritet.consent.refresh;

import org.jspecify.annotations.NullMarked;
