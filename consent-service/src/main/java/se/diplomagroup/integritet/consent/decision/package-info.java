/// The ledger of decisions, and what they add up to.
@NullMarked
package se.diplomagroup.integritet.consent.decision;

import org.jspecify.annotations.NullMarked;
