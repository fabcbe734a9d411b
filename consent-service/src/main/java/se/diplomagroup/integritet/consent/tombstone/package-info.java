/// How late facts about the erased are kept out.
@NullMarked
package se.diplomagroup.integritet.consent.tombstone;

import org.jspecify.annotations.NullMarked;
