/// This service as a system that holds personal data.
@NullMarked
package se.diplomagroup.integritet.audit.system;

import org.jspecify.annotations.NullMarked;
