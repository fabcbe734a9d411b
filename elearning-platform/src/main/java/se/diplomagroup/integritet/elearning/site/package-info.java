/// Pages.
@NullMarked
package se.diplomagroup.integritet.elearning.site;

import org.jspecify.annotations.NullMarked;
