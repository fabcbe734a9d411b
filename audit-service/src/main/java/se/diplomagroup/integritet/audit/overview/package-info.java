/// Figures over all of it, kept as the events come.
@NullMarked
package se.diplomagroup.integritet.audit.overview;

import org.jspecify.annotations.NullMarked;
