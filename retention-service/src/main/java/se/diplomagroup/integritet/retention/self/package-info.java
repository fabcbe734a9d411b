/// This service as one of the systems that hold personal data.
@NullMarked
package se.diplomagroup.integritet.retention.self;

import org.jspecify.annotations.NullMarked;
