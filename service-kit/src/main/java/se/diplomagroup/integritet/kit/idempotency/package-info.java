/// `Idempotency-Key`: a repeated command answers as the first one did.
@NullMarked
package se.diplomagroup.integritet.kit.idempotency;

import org.jspecify.annotations.NullMarked;
