/// The log as it grows.
@NullMarked
package se.diplomagroup.integritet.audit.stream;

import org.jspecify.annotations.NullMarked;
