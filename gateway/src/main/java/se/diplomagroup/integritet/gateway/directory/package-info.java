/// The sign-in directory (Keycloak) as a system that holds personal data.
@NullMarked
package se.diplomagroup.integritet.gateway.directory;

import org.jspecify.annotations.NullMarked;
