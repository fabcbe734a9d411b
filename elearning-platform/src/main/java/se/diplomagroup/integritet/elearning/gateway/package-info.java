/// The way to the platform: its gateway, called with the system's own credentials.
@NullMarked
package se.diplomagroup.integritet.elearning.gateway;

import org.jspecify.annotations.NullMarked;
