/// What the person at the terminal sees.
@NullMarked
package se.diplomagroup.integritet.localstack.console;

import org.jspecify.annotations.NullMarked;
