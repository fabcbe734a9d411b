/// The support staff's work queue, cases and look-ups.
@NullMarked
package se.diplomagroup.integritet.gateway.staff;

import org.jspecify.annotations.NullMarked;
