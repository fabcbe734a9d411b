/// Who is calling, from the access token, and what they may touch.
@NullMarked
package se.diplomagroup.integritet.kit.identity;

import org.jspecify.annotations.NullMarked;
