/// When an answer is due (GDPR Art. 12(3), Regulation 1182/71), and why.
@NullMarked
package se.diplomagroup.integritet.rights.deadline;

import org.jspecify.annotations.NullMarked;
