/// What happened, provably.
@NullMarked
package se.diplomagroup.integritet.audit;

import org.jspecify.annotations.NullMarked;
