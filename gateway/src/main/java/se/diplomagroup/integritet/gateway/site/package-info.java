/// Pages for everybody: the front page, the policy, the problem pages, signing in and out.
@NullMarked
package se.diplomagroup.integritet.gateway.site;

import org.jspecify.annotations.NullMarked;
