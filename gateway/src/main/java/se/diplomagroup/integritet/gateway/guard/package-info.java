/// What every answer and every unsafe call must satisfy, whoever sends it.
@NullMarked
package se.diplomagroup.integritet.gateway.guard;

import org.jspecify.annotations.NullMarked;
