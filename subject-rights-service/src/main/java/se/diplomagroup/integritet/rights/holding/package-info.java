/// This service as a system that holds personal data itself.
@NullMarked
package se.diplomagroup.integritet.rights.holding;

import org.jspecify.annotations.NullMarked;
