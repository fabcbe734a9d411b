/// Signed receipts of decisions, and how anybody verifies them.
@NullMarked
package se.diplomagroup.integritet.consent.receipt;

import org.jspecify.annotations.NullMarked;
