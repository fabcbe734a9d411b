/// JSON over HTTP, strictly.
@NullMarked
package se.diplomagroup.integritet.kit.json;

import org.jspecify.annotations.NullMarked;
