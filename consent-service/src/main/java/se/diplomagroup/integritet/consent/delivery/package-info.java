/// A withdrawal on its way to every system that carries out the purpose.
@NullMarked
package se.diplomagroup.integritet.consent.delivery;

import org.jspecify.annotations.NullMarked;
