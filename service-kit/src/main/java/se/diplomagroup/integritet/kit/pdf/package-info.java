/// HTML into tagged PDF. A service that uses it adds `openhtmltopdf-pdfbox` to its dependencies;
/// the others carry none of it.
@NullMarked
package se.diplomagroup.integritet.kit.pdf;

import org.jspecify.annotations.NullMarked;
