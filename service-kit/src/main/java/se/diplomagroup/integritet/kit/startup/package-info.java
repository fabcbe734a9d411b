/// What is checked before a service takes work.
@NullMarked
package se.diplomagroup.integritet.kit.startup;

import org.jspecify.annotations.NullMarked;
