/// What a system that holds personal data adds to take part: it implements [PersonalDataSystem] as
/// its one bean of that type, and this library declares it, receives its orders, runs each of them
/// exactly once, uploads what was collected and replies.
@NullMarked
package se.diplomagroup.integritet.connector;

import org.jspecify.annotations.NullMarked;
