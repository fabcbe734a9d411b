package se.diplomagroup.integritet.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentWithdrawn;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestClosed;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestReceived;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;

/// Events for tests.
public final class Facts {

  private Facts() {}

  public static ConsentWithdrawn withdrawal(UUID person) {
    return new ConsentWithdrawn(
        UUID.randomUUID(), person, SubjectKind.PERSON, Purposes.NEWS, 2, Instant.now());
  }

  public static PersonalDataRead read(UUID person, ActorKind actor) {
    return new PersonalDataRead(
        UUID.randomUUID(),
        actor == ActorKind.PERSON ? person : UUID.randomUUID(),
        actor,
        person,
        Code.of("contact-details"),
        Code.of("case-work"),
        null,
        Code.of("subject-rights-service"),
        Instant.now());
  }

  public static RequestReceived request(UUID person, LocalDate dueOn) {
    return new RequestReceived(
        UUID.randomUUID(), person, Right.ERASURE, Channel.PORTAL, dueOn.minusMonths(1), dueOn);
  }

  public static RequestClosed closed(RequestReceived request) {
    return new RequestClosed(
        request.requestId(),
        request.subjectId(),
        request.right(),
        Closure.FULFILLED,
        Instant.now());
  }

  public static SystemOrdered order(UUID person, Code system, Action action, Duration time) {
    Instant now = Instant.now();
    return new SystemOrdered(
        UUID.randomUUID(),
        person,
        system,
        action,
        Origin.DISPOSAL,
        UUID.randomUUID(),
        List.of(),
        null,
        now,
        now.plus(time));
  }

  public static SystemReplied reply(SystemOrdered order, Outcome outcome) {
    return new SystemReplied(
        UUID.randomUUID(),
        order.orderId(),
        order.subjectId(),
        order.system(),
        order.action(),
        order.origin(),
        order.originId(),
        outcome,
        List.of(),
        Sha256.of(new byte[0]),
        null,
        null,
        Instant.now());
  }
}
