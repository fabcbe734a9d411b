/// Newsletters and invitations: permission first, then mail, and a record of who got it.
@NullMarked
package se.diplomagroup.integritet.elearning.mail;

import org.jspecify.annotations.NullMarked;
