/// The facts about the processing, read from consent-service.
@NullMarked
package se.diplomagroup.integritet.rights.catalogue;

import org.jspecify.annotations.NullMarked;
