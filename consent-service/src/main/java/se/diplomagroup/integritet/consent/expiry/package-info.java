/// Consents that come to their end, found by sweeps.
@NullMarked
package se.diplomagroup.integritet.consent.expiry;

import org.jspecify.annotations.NullMarked;
