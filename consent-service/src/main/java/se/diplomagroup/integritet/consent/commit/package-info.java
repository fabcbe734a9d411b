/// One commit for many callers.
@NullMarked
package se.diplomagroup.integritet.consent.commit;

import org.jspecify.annotations.NullMarked;
