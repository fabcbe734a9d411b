/// How long, holds, and disposal: the one choke point through which anything is ever deleted.
@NullMarked
package se.diplomagroup.integritet.retention;

import org.jspecify.annotations.NullMarked;
