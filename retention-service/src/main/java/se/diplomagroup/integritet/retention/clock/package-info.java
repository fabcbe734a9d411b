/// Retention clocks: until when each kind of data about each person is kept, where and why.
@NullMarked
package se.diplomagroup.integritet.retention.clock;

import org.jspecify.annotations.NullMarked;
