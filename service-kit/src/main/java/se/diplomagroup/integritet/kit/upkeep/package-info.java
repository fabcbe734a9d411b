/// Rows that have served their time.
@NullMarked
package se.diplomagroup.integritet.kit.upkeep;

import org.jspecify.annotations.NullMarked;
