/// The work that goes on by itself: looks at people whose clocks have run down or have to be set,
/// and takes disposals further.
@NullMarked
package se.diplomagroup.integritet.retention.sweep;

import org.jspecify.annotations.NullMarked;
