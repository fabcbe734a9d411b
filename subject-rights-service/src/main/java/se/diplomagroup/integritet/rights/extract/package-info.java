/// The register extract (GDPR Art. 15): packages from the systems, sealed at rest, and the
/// documents made of them.
@NullMarked
package se.diplomagroup.integritet.rights.extract;

import org.jspecify.annotations.NullMarked;
