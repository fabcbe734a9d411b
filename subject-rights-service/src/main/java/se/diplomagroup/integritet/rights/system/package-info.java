/// The systems of the deployment that hold personal data, as they have declared themselves.
@NullMarked
package se.diplomagroup.integritet.rights.system;

import org.jspecify.annotations.NullMarked;
