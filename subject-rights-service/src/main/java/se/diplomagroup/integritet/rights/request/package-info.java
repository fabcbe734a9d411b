/// Requests under GDPR Art. 15 to 22: identity, decisions, grounds and what became of them.
@NullMarked
package se.diplomagroup.integritet.rights.request;

import org.jspecify.annotations.NullMarked;
