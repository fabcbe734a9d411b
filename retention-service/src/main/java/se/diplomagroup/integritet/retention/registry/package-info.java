/// The systems that hold personal data, and what each of them has declared.
@NullMarked
package se.diplomagroup.integritet.retention.registry;

import org.jspecify.annotations.NullMarked;
