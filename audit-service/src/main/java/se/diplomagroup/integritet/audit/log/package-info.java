/// The log of every event, and the index beside it by which people are found.
@NullMarked
package se.diplomagroup.integritet.audit.log;

import org.jspecify.annotations.NullMarked;
