/// Letters: outcome, grounds, what is kept and until when, how to complain.
@NullMarked
package se.diplomagroup.integritet.rights.letter;

import org.jspecify.annotations.NullMarked;
