/// Disposal: the one choke point through which anything is ever deleted.
@NullMarked
package se.diplomagroup.integritet.retention.disposal;

import org.jspecify.annotations.NullMarked;
