/// Lifecycle facts as the systems tell them, checked, remembered once and published.
@NullMarked
package se.diplomagroup.integritet.retention.intake;

import org.jspecify.annotations.NullMarked;
