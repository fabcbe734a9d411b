package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import se.diplomagroup.integritet.consent.collector.Collectors;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.token.CallingSystem;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Who may tell decisions, and objections to direct marketing, about whom. A person about
/// themselves; a guardian about their child under 13; a system that asks people about these
/// purposes; and support staff about persons, who say why, which goes on the log before anything is
/// recorded.
@ApplicationScoped
public class Deciders {

  private static final Code DECISIONS = Code.of("decisions");

  private final Caller caller;
  private final Collectors collectors;
  private final AccessReason reason;
  private final AccessLog accessLog;
  private final Minorities minorities;

  Deciders(
      Caller caller,
      Collectors collectors,
      AccessReason reason,
      AccessLog accessLog,
      Minorities minorities) {
    this.caller = caller;
    this.collectors = collectors;
    this.reason = reason;
    this.accessLog = accessLog;
    this.minorities = minorities;
  }

  /// Lets pass who may tell what a person has said about a purpose; staff's reason goes on the log.
  ///
  /// @param what what is told
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 403 for everybody else, 400
  ///   for staff who do not say why
  public void require(UUID personId, Code purpose, Code what) {
    switch (caller.kind()) {
      case PERSON -> {
        if (!minorities.guards(caller.id(), personId)) {
          caller.requireSelf(personId);
        }
      }
      case SYSTEM -> collectors.require(caller.systemKey(), List.of(purpose));
      case STAFF -> accessLog.read(personId, what, reason.required(), null);
    }
  }

  /// Lets pass who may take back what protects a person: as with a consent, the person signed in;
  /// for a child under 13 a guardian and nobody else; and support staff for a person who decides
  /// themselves, whose reason goes on the log. A guardian of somebody who has turned 13 is nobody
  /// in particular, and no system takes anything back.
  ///
  /// @param what the kind of data
  /// @param thing what is taken back, as in "There is no such …"
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 for another person, 403
  ///   for a system, 400 for staff who do not say why, 422 where only a guardian can
  public void requireTaker(UUID personId, Code what, String thing) {
    boolean child = minorities.underAge(personId);
    switch (caller.kind()) {
      case PERSON -> {
        if (minorities.guards(caller.id(), personId)) {
          return;
        }
        caller.requireOwner(personId, thing);
      }
      case STAFF -> accessLog.read(personId, what, reason.required(), null);
      case SYSTEM -> throw Problems.forbidden("No system takes back what a person has said.");
    }
    if (child) {
      throw Problems.unprocessable(
          "guardian-needed", "id", "For a child under 13 only a guardian takes this back.");
    }
  }

  /// Whether a system tells the decisions, which needs no look into the database to be let pass.
  boolean areSystems() {
    return caller.kind() == Kind.SYSTEM;
  }

  /// @param children those of the subjects who are under 13; a system needs none of them
  Actor actor(List<DecisionCommand> commands, Map<UUID, Minority> children, Instant now) {
    return switch (caller.kind()) {
      case PERSON -> person(commands, children, now);
      case SYSTEM -> system(new CallingSystem(caller.id(), caller.systemKey()), commands);
      case STAFF -> staff(commands);
    };
  }

  private Actor person(List<DecisionCommand> commands, Map<UUID, Minority> children, Instant now) {
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).namesNobody()) {
        continue;
      }
      UUID subject = requirePerson(commands.get(i));
      Minority minority = children.get(subject);
      boolean guards = minority != null && minority.guardianshipOf(caller.id(), now).isPresent();
      if (!guards && !caller.id().equals(subject)) {
        throw notTheirs("decisions[%d].subjectId".formatted(i));
      }
    }
    return Actor.self(caller.id());
  }

  private static ProblemException notTheirs(String field) {
    return ProblemException.of(
        Status.FORBIDDEN,
        "forbidden",
        "The caller may not do this.",
        new Violation(field, "own-id", "A person decides for themselves, and for their child."));
  }

  /// @throws ProblemException 403 unless the system asks people about these purposes
  Actor system(CallingSystem system, List<DecisionCommand> commands) {
    collectors.require(system.key(), commands.stream().map(DecisionCommand::purpose).toList());
    return Actor.system(system.id(), system.key());
  }

  private Actor staff(List<DecisionCommand> commands) {
    Code why = reason.required();
    TreeSet<UUID> persons = new TreeSet<>();
    commands.stream()
        .filter(command -> !command.namesNobody())
        .forEach(command -> persons.add(requirePerson(command)));
    persons.forEach(person -> accessLog.read(person, DECISIONS, why, null));
    return Actor.staff(caller.id(), why);
  }

  private static UUID requirePerson(DecisionCommand command) {
    UUID subject = command.subjectId();
    if (command.visitorId() != null || subject == null) {
      throw Problems.forbidden("A visitor's decisions are told by the system that asked.");
    }
    return subject;
  }
}
