/// Work that goes on in the background, from rows that survive a kill.
@NullMarked
package se.diplomagroup.integritet.elearning.work;

import org.jspecify.annotations.NullMarked;
