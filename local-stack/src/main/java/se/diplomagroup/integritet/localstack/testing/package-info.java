/// What the tests of the other modules use of the local stack.
@NullMarked
package se.diplomagroup.integritet.localstack.testing;

import org.jspecify.annotations.NullMarked;
