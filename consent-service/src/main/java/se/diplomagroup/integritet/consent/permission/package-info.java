/// The answer to: may this purpose be carried out for this person now, and on what ground?
@NullMarked
package se.diplomagroup.integritet.consent.permission;

import org.jspecify.annotations.NullMarked;
