/// HTML into tagged PDF.
@NullMarked
package se.diplomagroup.integritet.rights.document;

import org.jspecify.annotations.NullMarked;
