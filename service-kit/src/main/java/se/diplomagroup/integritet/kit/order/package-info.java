/// Orders to the systems that hold personal data, and what became of them: the book in which a
/// service that issues orders finds each order's answer, how often it failed and whether it is
/// late.
@NullMarked
package se.diplomagroup.integritet.kit.order;

import org.jspecify.annotations.NullMarked;
