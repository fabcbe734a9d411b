/// This service as a system that holds personal data: what it discloses and what it erases.
@NullMarked
package se.diplomagroup.integritet.consent.erasure;

import org.jspecify.annotations.NullMarked;
