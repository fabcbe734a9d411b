package se.diplomagroup.integritet.consent.receipt;

import java.util.List;
import se.diplomagroup.integritet.consent.catalogue.Category;
import se.diplomagroup.integritet.consent.catalogue.Purpose;

/// A purpose as it stood when somebody was asked, with the categories of data it used.
record PurposeAsAsked(Purpose purpose, List<Category> categories) {}
