/// Keycloak with the realm of the platform.
@NullMarked
package se.diplomagroup.integritet.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
