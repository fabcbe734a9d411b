/// Statements over JDBC in few words.
@NullMarked
package se.diplomagroup.integritet.kit.sql;

import org.jspecify.annotations.NullMarked;
