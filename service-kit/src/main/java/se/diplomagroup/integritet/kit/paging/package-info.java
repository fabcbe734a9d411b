/// Lists by cursor.
@NullMarked
package se.diplomagroup.integritet.kit.paging;

import org.jspecify.annotations.NullMarked;
