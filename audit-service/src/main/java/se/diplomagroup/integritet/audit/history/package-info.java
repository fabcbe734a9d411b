/// What was done with a person's data, in words, for that person (P35).
@NullMarked
package se.diplomagroup.integritet.audit.history;

import org.jspecify.annotations.NullMarked;
