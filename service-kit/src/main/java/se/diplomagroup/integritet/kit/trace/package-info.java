/// The ids that join everything one call has caused.
@NullMarked
package se.diplomagroup.integritet.kit.trace;

import org.jspecify.annotations.NullMarked;
