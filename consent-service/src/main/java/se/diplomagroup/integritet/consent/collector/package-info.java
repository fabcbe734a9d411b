/// Which systems ask people, and may tell what they answered.
@NullMarked
package se.diplomagroup.integritet.consent.collector;

import org.jspecify.annotations.NullMarked;
