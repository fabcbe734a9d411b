/// Support cases.
@NullMarked
package se.diplomagroup.integritet.elearning.support;

import org.jspecify.annotations.NullMarked;
