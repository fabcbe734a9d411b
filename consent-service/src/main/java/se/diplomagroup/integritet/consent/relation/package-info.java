/// Which contracts a person stands under, as told by the lifecycle.
@NullMarked
package se.diplomagroup.integritet.consent.relation;

import org.jspecify.annotations.NullMarked;
