/// Visitors who sign in: whose decisions they are.
@NullMarked
package se.diplomagroup.integritet.consent.visitor;

import org.jspecify.annotations.NullMarked;
