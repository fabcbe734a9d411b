/// Events to bytes and back.
@NullMarked
package se.diplomagroup.integritet.kit.event;

import org.jspecify.annotations.NullMarked;
