/// Identifiers.
@NullMarked
package se.diplomagroup.integritet.kit.ids;

import org.jspecify.annotations.NullMarked;
