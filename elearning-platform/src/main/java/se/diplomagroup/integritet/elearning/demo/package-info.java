/// Makes up customers, people and their doings: any number, always the same for a seed.
@NullMarked
package se.diplomagroup.integritet.elearning.demo;

import org.jspecify.annotations.NullMarked;
