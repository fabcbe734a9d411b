/// Who reads whose data here, and why.
@NullMarked
package se.diplomagroup.integritet.retention.access;

import org.jspecify.annotations.NullMarked;
