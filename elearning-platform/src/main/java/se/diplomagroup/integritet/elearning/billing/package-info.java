/// Orders and invoices, and the person named on them.
@NullMarked
package se.diplomagroup.integritet.elearning.billing;

import org.jspecify.annotations.NullMarked;
