/// Access tokens that were checked a moment ago.
@NullMarked
package se.diplomagroup.integritet.consent.token;

import org.jspecify.annotations.NullMarked;
