/// A small application on the kit, for its tests.
@NullMarked
package se.diplomagroup.integritet.kit.testapp;

import org.jspecify.annotations.NullMarked;
