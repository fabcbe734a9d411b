/// The mail catcher.
@NullMarked
package se.diplomagroup.integritet.localstack.mail;

import org.jspecify.annotations.NullMarked;
