/// Accounts in the sign-in directory, made and removed until it is so.
@NullMarked
package se.diplomagroup.integritet.elearning.account;

import org.jspecify.annotations.NullMarked;
