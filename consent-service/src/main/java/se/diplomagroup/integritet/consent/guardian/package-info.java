/// Children under 13, and who decides for them (GDPR Art. 8; dataskyddslagen 2 kap. 4 §).
@NullMarked
package se.diplomagroup.integritet.consent.guardian;

import org.jspecify.annotations.NullMarked;
