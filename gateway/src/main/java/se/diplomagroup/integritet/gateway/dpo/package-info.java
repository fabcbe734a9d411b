/// The data protection officer's overview.
@NullMarked
package se.diplomagroup.integritet.gateway.dpo;

import org.jspecify.annotations.NullMarked;
