/// This service as a system that holds personal data: what it shows and what it erases.
@NullMarked
package se.diplomagroup.integritet.consent.disclosure;

import org.jspecify.annotations.NullMarked;
