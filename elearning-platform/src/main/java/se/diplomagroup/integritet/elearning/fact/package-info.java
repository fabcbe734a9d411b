/// Telling the platform what has happened: each fact once written is told, in order per person.
@NullMarked
package se.diplomagroup.integritet.elearning.fact;

import org.jspecify.annotations.NullMarked;
