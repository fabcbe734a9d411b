/// Taking part in the platform: what this system holds, and how it carries out orders.
@NullMarked
package se.diplomagroup.integritet.elearning.privacy;

import org.jspecify.annotations.NullMarked;
