/// Keyed hashes.
@NullMarked
package se.diplomagroup.integritet.kit.crypto;

import org.jspecify.annotations.NullMarked;
