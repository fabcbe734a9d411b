/// Legal holds: law, court or authority says that data must stay.
@NullMarked
package se.diplomagroup.integritet.retention.hold;

import org.jspecify.annotations.NullMarked;
