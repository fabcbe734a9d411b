/// Programs that run as processes of their own, and can be found again by another shell.
@NullMarked
package se.diplomagroup.integritet.localstack.process;

import org.jspecify.annotations.NullMarked;
