/// The record of processing activities (GDPR Art. 30), as an export of the catalogue.
@NullMarked
package se.diplomagroup.integritet.consent.processing;

import org.jspecify.annotations.NullMarked;
