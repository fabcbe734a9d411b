package se.diplomagroup.integritet.elearning.training;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/// The catalogue, for everybody.
@Path("/api/courses")
@PermitAll
class CourseResource {

  private final Courses courses;

  CourseResource(Courses courses) {
    this.courses = courses;
  }

  @GET
  public List<Course> courses() {
    return courses.all();
  }
}
