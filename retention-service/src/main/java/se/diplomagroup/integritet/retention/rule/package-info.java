/// The rules for how long data is kept: versioned data, each carried out by one named policy.
@NullMarked
package se.diplomagroup.integritet.retention.rule;

import org.jspecify.annotations.NullMarked;
