package se.diplomagroup.integritet.localstack.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What one run of the journey knows: the stack, who calls it, and what it has made so far.
final class World {

  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  final Stage stage;
  final Instant startedAt;
  final LocalDate today;
  final String run;

  /// Anybody, without a token.
  final Api open;

  /// The e-learning platform's own interface, as its operator.
  final Api platform;

  /// The gateway, as the e-learning platform.
  final Api system;

  final Api support;
  final Api secondSupport;
  final Api dpo;

  final List<Company> companies = new ArrayList<>();
  final List<Person> newsReaders = new ArrayList<>();
  final List<Person> erased = new ArrayList<>();

  /// How many lifecycle facts the platform had to tell in this run.
  int told;

  private final Clock clock;
  private final Map<UUID, Api> people = new ConcurrentHashMap<>();

  World(Stage stage, Clock clock, String run) {
    this.stage = stage;
    this.clock = clock;
    this.run = run;
    startedAt = clock.instant();
    today = LocalDate.ofInstant(startedAt, STOCKHOLM);
    open = new Api(stage.gateway(), () -> "");
    platform = new Api(stage.platform(), held(() -> stage.token("elearning")));
    system = new Api(stage.gateway(), held(() -> stage.token("elearning")));
    support = new Api(stage.gateway(), held(() -> stage.token("support")));
    secondSupport = new Api(stage.gateway(), held(() -> stage.token("support2")));
    dpo = new Api(stage.gateway(), held(() -> stage.token("dpo")));
  }

  /// The gateway, as a person who signs in with their own password.
  Api as(Person person) {
    return people.computeIfAbsent(
        person.subjectId(), id -> new Api(stage.gateway(), held(() -> signIn(person))));
  }

  /// The gateway, as one of the realm's first accounts.
  Api asAccount(String account) {
    return new Api(stage.gateway(), held(() -> stage.token(account)));
  }

  private Supplier<String> held(Supplier<String> token) {
    return new HeldToken(token, clock);
  }

  private String signIn(Person person) {
    return stage
        .signIn(person.email(), person.password())
        .orElseThrow(() -> new JourneyBroken("a user of the platform could not sign in"));
  }

  /// A customer company of this run.
  static final class Company {
    final String name;
    final UUID companyId;
    final UUID contractId;
    final List<Person> people;
    final List<UUID> enrolments = new ArrayList<>();

    Company(String name, UUID companyId, UUID contractId, List<Person> people) {
      this.name = name;
      this.companyId = companyId;
      this.contractId = contractId;
      this.people = people;
    }
  }

  /// Two companies whose contracts run on.
  List<Company> current() {
    return companies.subList(0, 2);
  }

  /// The company whose contract ended 45 days ago.
  Company leaving() {
    return companies.get(2);
  }

  List<Person> everybody() {
    return companies.stream().flatMap(company -> company.people.stream()).toList();
  }
}
