/// Errors as `application/problem+json` (RFC 9457), with a documented type and without any input
/// value or exception text.
@NullMarked
package se.diplomagroup.integritet.kit.problem;

import org.jspecify.annotations.NullMarked;
