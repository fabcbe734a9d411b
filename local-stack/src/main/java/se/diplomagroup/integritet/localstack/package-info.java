/// The launcher behind `./integritet`.
@NullMarked
package se.diplomagroup.integritet.localstack;

import org.jspecify.annotations.NullMarked;
