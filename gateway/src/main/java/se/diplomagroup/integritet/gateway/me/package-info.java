/// The person's own pages.
@NullMarked
package se.diplomagroup.integritet.gateway.me;

import org.jspecify.annotations.NullMarked;
