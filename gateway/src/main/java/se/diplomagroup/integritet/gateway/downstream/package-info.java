/// The services behind the pages, called with the signed-in user's own token.
@NullMarked
package se.diplomagroup.integritet.gateway.downstream;

import org.jspecify.annotations.NullMarked;
