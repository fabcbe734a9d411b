package se.diplomagroup.integritet.elearning.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.training.Course;
import se.diplomagroup.integritet.elearning.training.Courses;
import se.diplomagroup.integritet.elearning.work.Background;
import se.diplomagroup.integritet.elearning.work.Next;
import se.diplomagroup.integritet.elearning.work.Worker;

/// Makes the demo data that was asked for, some thousand people to a transaction, which also says
/// how far it has come: a kill loses nothing and doubles nothing.
@ApplicationScoped
class DemoMaker implements Background {

  private static final Logger LOG = Logger.getLogger(DemoMaker.class);
  private static final int PEOPLE_PER_PART = 2000;
  private static final int COMPANIES_PER_PART = 500;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final int PART_TIMEOUT_SECONDS = 300;

  private final DemoJobs jobs;
  private final DemoWriter writer;
  private final Courses courses;
  private final Worker worker = new Worker("demo-data", this::round);

  DemoMaker(DemoJobs jobs, DemoWriter writer, Courses courses) {
    this.jobs = jobs;
    this.writer = writer;
    this.courses = courses;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void wake() {
    worker.wake();
  }

  private Next round() {
    boolean more =
        QuarkusTransaction.requiringNew().timeout(PART_TIMEOUT_SECONDS).call(this::makePart);
    return more ? Next.NOW : Next.idle(LOOK_AGAIN);
  }

  private boolean makePart() {
    Optional<DemoJobs.Job> job = jobs.takeNext();
    job.ifPresent(this::makePart);
    return job.isPresent();
  }

  private void makePart(DemoJobs.Job job) {
    DemoGenerator generator =
        new DemoGenerator(
            job.seed(),
            job.companies(),
            job.people(),
            job.asOf(),
            courses.all().stream().map(Course::courseId).toList());
    List<DemoCompany> part = new ArrayList<>();
    int people = 0;
    int next = job.doneCompanies();
    while (next < job.companies() && people < PEOPLE_PER_PART && part.size() < COMPANIES_PER_PART) {
      DemoCompany company = generator.company(next);
      part.add(company);
      people += company.people().size();
      next++;
    }
    writer.write(part);
    int donePeople = job.donePeople() + people;
    jobs.progress(job.id(), next, donePeople, next == job.companies());
    LOG.infof(
        "demo data: %d of %d companies, %d of %d people",
        next, job.companies(), donePeople, job.people());
  }
}
