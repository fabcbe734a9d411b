/// The front door: sign-in, sessions, the public API and the pages. It holds no business rule and
/// no business data.
@NullMarked
package se.diplomagroup.integritet.gateway;

import org.jspecify.annotations.NullMarked;
