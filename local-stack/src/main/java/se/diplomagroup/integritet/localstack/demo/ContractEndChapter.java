package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A contract that ended 45 days ago is disposed of, and what the law keeps stays, with date and
/// article.
final class ContractEndChapter implements Chapter {

  private static final Duration DISPOSAL = Duration.ofMinutes(3);
  private static final int DAYS_SINCE_END = 45;

  @Override
  public String title() {
    return "A contract that ended 45 days ago is disposed of";
  }

  @Override
  public void play(World world, Report report) {
    World.Company company = world.leaving();
    int people = company.people.size();
    int enrolments = company.enrolments.size();
    LocalDate endedOn = world.today.minusDays(DAYS_SINCE_END);
    world
        .platform
        .post(
            "/api/contracts/" + company.contractId + "/end", Map.of("endedOn", endedOn.toString()))
        .ok();
    world.told++;
    JsonNode summary = disposed(world, company, people);
    world.erased.addAll(company.people);
    report.check("people whose data was disposed of", people, summary.path("done").asInt());
    report.check("late", 0, summary.path("late").asInt());

    JsonNode counts =
        world.platform.get("/api/companies/" + company.companyId + "/counts").ok().json();
    report.check("users left in the platform's tables", 0, counts.path("users").asInt(-1));
    report.check("support cases left", 0, counts.path("supportCases").asInt(-1));
    report.check("diplomas left", 0, counts.path("diplomas").asInt(-1));
    report.check("enrolments still tied to a person", 0, counts.path("enrolments").asInt(-1));
    report.check(
        "enrolments kept as anonymous statistics",
        enrolments,
        counts.path("anonymisedEnrolments").asInt(-1));
    report.check("invoices kept", 1, counts.path("invoices").asInt(-1));

    JsonNode kept = keptInvoice(world, company.people.getFirst());
    report.check(
        "the invoice is kept by bokföringslagen",
        "bokforingslagen-7-2",
        kept.path("ground").asText());
    LocalDate invoicedOn = world.today.minusDays(400).plusDays(10);
    report.check(
        "until",
        LocalDate.of(invoicedOn.getYear() + 7, 12, 31).toString(),
        kept.path("until").asText());
  }

  private static JsonNode disposed(World world, World.Company company, int people) {
    String path = "/api/retention/v1/contracts/" + company.contractId + "/disposals/summary";
    return Await.until(
        "the disposal of everybody under the ended contract",
        DISPOSAL,
        () -> {
          Reply reply = world.support.get(path);
          return reply.status() == 200 && reply.json().path("done").asInt() >= people
              ? Optional.of(reply.json())
              : Optional.empty();
        });
  }

  private static JsonNode keptInvoice(World world, Person reference) {
    JsonNode disposals =
        world
            .support
            .getBecause(
                "supervision", "/api/retention/v1/disposals?subjectId=" + reference.subjectId())
            .ok()
            .json()
            .path("items");
    String id = disposals.path(0).path("id").asText();
    JsonNode items =
        world
            .support
            .getBecause("supervision", "/api/retention/v1/disposals/" + id)
            .ok()
            .json()
            .path("items");
    for (JsonNode item : items) {
      if ("keep".equals(item.path("action").asText())
          && "billing-details".equals(item.path("category").asText())) {
        return item;
      }
    }
    throw new JourneyBroken("the plan keeps no invoice");
  }
}
