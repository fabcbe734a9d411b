package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Three companies sign contracts, order, are invoiced and get sixty users.
final class CustomersChapter implements Chapter {

  private static final int USERS_PER_COMPANY = 20;
  private static final Duration TELLING = Duration.ofSeconds(60);
  private static final List<String> NAMES =
      List.of("Mälardalens Bygg AB", "Norrlands Omsorg AB", "Skånska Transport AB");

  private final People people;

  CustomersChapter(People people) {
    this.people = people;
  }

  @Override
  public String title() {
    return "Three companies sign contracts, order, are invoiced and get sixty users";
  }

  @Override
  public void play(World world, Report report) {
    LocalDate signedOn = world.today.minusDays(400);
    for (int i = 0; i < NAMES.size(); i++) {
      world.companies.add(sign(world, NAMES.get(i) + " " + world.run, i, signedOn));
    }
    for (World.Company company : world.companies) {
      orderAndInvoice(world, company, signedOn);
    }
    allFactsTold(world);
    AuditTrail trail = new AuditTrail(world);
    int companies = NAMES.size();
    int users = companies * USERS_PER_COMPANY;
    world.told += companies + users + companies + companies;
    report.check(
        "contracts started", companies, trail.ofContracts("contract.started.v1", companies));
    report.check("accounts created", users, trail.ofPeople("account.created.v1", users));
    report.check("orders placed", companies, trail.ofPeople("order.placed.v1", companies));
    report.check("invoices issued", companies, trail.ofPeople("invoice.issued.v1", companies));
  }

  /// Waits until the platform has told every lifecycle fact that it has committed.
  static void allFactsTold(World world) {
    Await.until(
        "the telling of all facts",
        TELLING,
        () ->
            world.platform.get("/api/facts/pending").ok().json().path("pending").asInt(-1) == 0
                ? Optional.of(true)
                : Optional.empty());
  }

  private World.Company sign(World world, String name, int number, LocalDate signedOn) {
    Reply signed =
        world
            .platform
            .post(
                "/api/companies",
                Map.of(
                    "name", name,
                    "organisationNumber", OrganisationNumbers.of(world.startedAt, number),
                    "contract", Map.of("startsOn", signedOn.toString())))
            .ok();
    UUID companyId = UUID.fromString(signed.string("companyId"));
    List<Person> users = people.make(USERS_PER_COMPANY);
    JsonNode created =
        world
            .platform
            .post(
                "/api/companies/" + companyId + "/users",
                Map.of(
                    "users", users.stream().map(p -> p.registration(signedOn.toString())).toList()))
            .ok()
            .json()
            .path("users");
    if (created.size() != users.size()) {
      throw new JourneyBroken("the platform made " + created.size() + " users of " + users.size());
    }
    return new World.Company(name, companyId, UUID.fromString(signed.string("contractId")), users);
  }

  private static void orderAndInvoice(World world, World.Company company, LocalDate signedOn) {
    Reply order =
        world
            .platform
            .post(
                "/api/companies/" + company.companyId + "/orders",
                Map.of(
                    "subjectId", company.people.getFirst().subjectId().toString(),
                    "courses", 3,
                    "placedOn", signedOn.toString()))
            .ok();
    world
        .platform
        .post(
            "/api/orders/" + order.string("orderId") + "/invoice",
            Map.of("issuedOn", signedOn.plusDays(10).toString()))
        .ok();
  }
}
