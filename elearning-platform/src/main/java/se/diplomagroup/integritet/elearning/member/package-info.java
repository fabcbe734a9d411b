/// The people at a customer: who they are, where they work and how they are reached.
@NullMarked
package se.diplomagroup.integritet.elearning.member;

import org.jspecify.annotations.NullMarked;
