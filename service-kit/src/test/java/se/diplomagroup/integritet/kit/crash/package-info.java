/// Runs code against fakes that crash at any point, several processes interleaved by a seeded
/// scheduler.
@NullMarked
package se.diplomagroup.integritet.kit.crash;

import org.jspecify.annotations.NullMarked;
