/// The commands of `./integritet`.
@NullMarked
package se.diplomagroup.integritet.localstack.cli;

import org.jspecify.annotations.NullMarked;
