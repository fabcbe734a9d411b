/// The privacy policy as published: versioned, in two languages, by the digest of its exact text.
@NullMarked
package se.diplomagroup.integritet.consent.notice;

import org.jspecify.annotations.NullMarked;
