/// Reads of personal data are on the log before the data is shown.
@NullMarked
package se.diplomagroup.integritet.kit.access;

import org.jspecify.annotations.NullMarked;
