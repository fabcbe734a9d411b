/// The journey from a signed contract to a proven erasure, played against the running stack through
/// its public interfaces. What it expects is computed from what it sent; what it observes is read
/// back from the stack.
@NullMarked
package se.diplomagroup.integritet.localstack.demo;

import org.jspecify.annotations.NullMarked;
