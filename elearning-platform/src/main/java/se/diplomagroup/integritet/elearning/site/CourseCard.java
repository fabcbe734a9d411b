package se.diplomagroup.integritet.elearning.site;

import se.diplomagroup.integritet.elearning.training.Course;

/// A course as it is shown in one language.
public record CourseCard(String title, String about, int hours, String price) {

  static CourseCard of(Course course, PageContext page) {
    String language = page.language();
    return new CourseCard(
        course.title(language),
        course.about(language),
        course.hours(),
        page.number(course.price()));
  }
}
