/// Who agreed? Everybody who stands in one way to one purpose, as a stream.
@NullMarked
package se.diplomagroup.integritet.consent.agreement;

import org.jspecify.annotations.NullMarked;
