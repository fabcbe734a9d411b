/// What is stale, and how it is built.
@NullMarked
package se.diplomagroup.integritet.localstack.build;

import org.jspecify.annotations.NullMarked;
