/// Objections and restrictions in force.
@NullMarked
package se.diplomagroup.integritet.consent.objection;

import org.jspecify.annotations.NullMarked;
