/// Counts the tests of a build.
@NullMarked
package se.diplomagroup.integritet.localstack.report;

import org.jspecify.annotations.NullMarked;
