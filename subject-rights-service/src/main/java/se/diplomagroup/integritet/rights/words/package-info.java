/// What is said to people, in Swedish and English.
@NullMarked
package se.diplomagroup.integritet.rights.words;

import org.jspecify.annotations.NullMarked;
