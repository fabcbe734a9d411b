/// Verifies receipts of decisions on this machine, without asking anybody.
@NullMarked
package se.diplomagroup.integritet.localstack.receipt;

import org.jspecify.annotations.NullMarked;
