/// Contracts, who is under them, and what has happened to each person, as told by the systems.
@NullMarked
package se.diplomagroup.integritet.retention.customer;

import org.jspecify.annotations.NullMarked;
