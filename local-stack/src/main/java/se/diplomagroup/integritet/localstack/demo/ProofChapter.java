package se.diplomagroup.integritet.localstack.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The audit shows every step once, and the erased people's names and addresses are found nowhere.
final class ProofChapter implements Chapter {

  @Override
  public String title() {
    return "The audit shows every step once, and nothing is left to find";
  }

  @Override
  public void play(World world, Report report) {
    AuditTrail trail = new AuditTrail(world);
    Set<String> erased =
        world.erased.stream()
            .map(person -> person.subjectId().toString())
            .collect(Collectors.toSet());
    report.check(
        "disposals completed on the log, one for each person",
        erased.size(),
        trail.count("disposal.completed.v1", erased.size(), "subjectId", erased));
    report.check(
        "the ended contract on the log",
        1,
        trail.count(
            "contract.ended.v1", 1, "contractId", Set.of(world.leaving().contractId.toString())));
    report.check(
        "the hold and its release on the log",
        2,
        trail.ofPeople("hold.placed.v1", 1) + trail.ofPeople("hold.released.v1", 1));
    report.check(
        "facts told in this run, on the log, each once", world.told, trail.factsOfThisRun());

    Traces traces = new Traces(world);
    report.check(
        "a person who is still a customer is found in the databases",
        true,
        traces.inDatabases(world.current().getFirst().people.subList(0, 1)) > 0);
    report.check(
        "a current person's id is found in Kafka's records",
        1L,
        traces.inKafka(Markers.ofWords(idOfAcurrentPerson(world))));
    report.check(
        "the start of a service is found in the log files",
        true,
        traces.inLogs(Markers.ofWords(List.of("started in"))) > 0);

    Markers gone = Markers.ofPeople(world.erased);
    report.check("erased people found in the databases", 0L, traces.inDatabases(world.erased));
    report.check("erased people found in Kafka's records", 0L, traces.inKafka(gone));
    report.check("erased people found in log files", 0L, traces.inLogs(gone));
  }

  private static List<String> idOfAcurrentPerson(World world) {
    return List.of(world.current().getFirst().people.getFirst().subjectId().toString());
  }
}
