package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;

/// Turns what is sent into a request as it was received. A person asks for themselves, now, through
/// the portal, and their sign-in is their identity. Staff register what came by any channel, on the
/// day on which it came (promise P29).
@ApplicationScoped
class IntakeDesk {

  /// Nobody had these rights before the GDPR applied.
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 5, 25);

  private final Caller caller;
  private final Clock clock;

  IntakeDesk(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  Intake intake(RequestCommand command) {
    return caller.kind() == Kind.STAFF ? fromStaff(command) : fromPerson(command);
  }

  private Intake fromPerson(RequestCommand command) {
    UUID self = caller.id();
    if (command.subjectId() != null) {
      caller.requireSelf(command.subjectId());
    }
    if (command.channel() != null && command.channel() != Channel.PORTAL) {
      throw Problems.invalid("channel", "portal", "Your own request comes by the portal.");
    }
    if (command.receivedOn() != null && !command.receivedOn().equals(today())) {
      throw Problems.invalid("receivedOn", "today", "Your own request is received today.");
    }
    return intake(command, self, Channel.PORTAL, today(), Actor.person(self), true);
  }

  private Intake fromStaff(RequestCommand command) {
    if (command.subjectId() == null) {
      throw Problems.invalid("subjectId", "required", "Say whose request it is.");
    }
    if (command.channel() == null) {
      throw Problems.invalid("channel", "required", "Say how the request reached us.");
    }
    LocalDate receivedOn = Objects.requireNonNullElse(command.receivedOn(), today());
    if (receivedOn.isAfter(today())) {
      throw Problems.invalid("receivedOn", "not-in-the-future", "The day of receipt has not come.");
    }
    if (receivedOn.isBefore(FIRST_DAY)) {
      throw Problems.invalid("receivedOn", "too-early", "The GDPR applies from 25 May 2018.");
    }
    return intake(
        command,
        command.subjectId(),
        command.channel(),
        receivedOn,
        Actor.staff(caller.id()),
        false);
  }

  private static Intake intake(
      RequestCommand command,
      UUID subjectId,
      Channel channel,
      LocalDate receivedOn,
      Actor by,
      boolean signedIn) {
    return new Intake(
        command.right(),
        subjectId,
        channel,
        receivedOn,
        Objects.requireNonNullElse(command.language(), Language.SWEDISH),
        Objects.requireNonNullElse(command.categories(), List.of()),
        command.purpose(),
        command.objection(),
        by,
        signedIn);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM);
  }
}
