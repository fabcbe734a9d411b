/// Who is signed in, and where their tokens rest.
@NullMarked
package se.diplomagroup.integritet.gateway.session;

import org.jspecify.annotations.NullMarked;
