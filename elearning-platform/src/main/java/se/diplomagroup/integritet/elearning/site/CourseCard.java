package se.diplomagroup.integritet.elearning.site;

import se.diplomagroup.integritet.elearning.training.Course;

/// A course as it is shown in one language.
public record CourseCard(String title, String about, int hours, int price) {

  static CourseCard of(Course course, String language) {
    return new CourseCard(
        course.title(language), course.about(language), course.hours(), course.price());
  }
}
