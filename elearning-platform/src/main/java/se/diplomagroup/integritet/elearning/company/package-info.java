/// Customers, their contracts and what the tables hold of them.
@NullMarked
package se.diplomagroup.integritet.elearning.company;

import org.jspecify.annotations.NullMarked;
