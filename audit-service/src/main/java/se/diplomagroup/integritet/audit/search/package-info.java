/// Reading the log, for the data protection officer.
@NullMarked
package se.diplomagroup.integritet.audit.search;

import org.jspecify.annotations.NullMarked;
