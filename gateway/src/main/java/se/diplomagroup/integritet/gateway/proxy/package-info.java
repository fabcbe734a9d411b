/// The public API: one address for every service, bearer tokens only.
@NullMarked
package se.diplomagroup.integritet.gateway.proxy;

import org.jspecify.annotations.NullMarked;
