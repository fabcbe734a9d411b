/// What benchmarks print: one table, and the same rows as JSON.
@NullMarked
package se.diplomagroup.integritet.localstack.bench;

import org.jspecify.annotations.NullMarked;
