/// Sealing of personal data at rest, and the destruction of its keys.
@NullMarked
package se.diplomagroup.integritet.rights.vault;

import org.jspecify.annotations.NullMarked;
