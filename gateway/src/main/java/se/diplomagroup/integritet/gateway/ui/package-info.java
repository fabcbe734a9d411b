/// What every page shares: language, dates, words, layout.
@NullMarked
package se.diplomagroup.integritet.gateway.ui;

import org.jspecify.annotations.NullMarked;
