/// What a text may consist of.
@NullMarked
package se.diplomagroup.integritet.kit.text;

import org.jspecify.annotations.NullMarked;
