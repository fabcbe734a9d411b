/// Calendar dates as the law and the customers mean them.
@NullMarked
package se.diplomagroup.integritet.elearning.calendar;

import org.jspecify.annotations.NullMarked;
