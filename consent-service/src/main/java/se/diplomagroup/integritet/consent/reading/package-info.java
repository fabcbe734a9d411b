/// Who may read what is kept about a subject.
@NullMarked
package se.diplomagroup.integritet.consent.reading;

import org.jspecify.annotations.NullMarked;
