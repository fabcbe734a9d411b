/// The clock and the time zone.
@NullMarked
package se.diplomagroup.integritet.kit.time;

import org.jspecify.annotations.NullMarked;
