/// The whole on one machine: its ports, secrets and parts, and how they start and stop.
@NullMarked
package se.diplomagroup.integritet.localstack.stack;

import org.jspecify.annotations.NullMarked;
