/// PostgreSQL, unpacked and run from a data folder.
@NullMarked
package se.diplomagroup.integritet.localstack.postgres;

import org.jspecify.annotations.NullMarked;
