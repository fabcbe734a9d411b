/// Tables for spreadsheets.
@NullMarked
package se.diplomagroup.integritet.kit.csv;

import org.jspecify.annotations.NullMarked;
