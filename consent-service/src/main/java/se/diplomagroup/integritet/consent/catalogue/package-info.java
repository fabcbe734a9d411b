/// What personal data is used for, why and on what ground: purposes, categories, collection points.
@NullMarked
package se.diplomagroup.integritet.consent.catalogue;

import org.jspecify.annotations.NullMarked;
