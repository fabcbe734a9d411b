package se.diplomagroup.integritet.elearning.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.account.Accounts;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The people of a company.
@Path("/api")
class MemberResource {

  private static final int MAX_USERS = 500;

  record RegisterUsers(@NotEmpty @Size(max = MAX_USERS) List<@NotNull @Valid NewMember> users) {}

  /// A person who has been registered.
  ///
  /// @param account whether the person can sign in now (`created`) or soon (`pending`)
  record UserView(UUID subjectId, String email, String account) {}

  record RegisteredView(List<UserView> users) {}

  record CloseAccount(@Nullable LocalDate closedOn) {}

  record ClosedView(UUID subjectId, @Nullable LocalDate closedOn) {}

  private final Registration registration;
  private final AccountClosing closing;
  private final Accounts accounts;
  private final CompanyAccess access;

  MemberResource(
      Registration registration, AccountClosing closing, Accounts accounts, CompanyAccess access) {
    this.registration = registration;
    this.closing = closing;
    this.accounts = accounts;
    this.access = access;
  }

  /// Registers people and gives them accounts. Whoever is in the answer gets one, even if the
  /// sign-in directory is away just now.
  @POST
  @Path("/companies/{id}/users")
  @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER_ADMIN})
  public RestResponse<RegisteredView> register(UUID id, @NotNull @Valid RegisterUsers command) {
    access.requireFor(id);
    if (command.users().stream().anyMatch(NewMember::decidesIdentity)) {
      access.requireBackOffice();
    }
    List<Registration.Entry> entries =
        command.users().parallelStream().map(Registration.Entry::of).toList();
    registration.register(id, entries);
    List<UUID> ids = entries.stream().map(Registration.Entry::subjectId).toList();
    accounts.open(ids);
    Set<UUID> opened = new HashSet<>(accounts.opened(ids));
    return RestResponse.status(
        Status.CREATED, new RegisteredView(entries.stream().map(e -> view(e, opened)).toList()));
  }

  @POST
  @Path("/users/{subjectId}/closing")
  @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER_ADMIN})
  public ClosedView close(UUID subjectId, @Nullable CloseAccount command) {
    Member closed = closing.close(subjectId, command == null ? null : command.closedOn());
    return new ClosedView(subjectId, closed.closedOn());
  }

  private static UserView view(Registration.Entry entry, Set<UUID> opened) {
    return new UserView(
        entry.subjectId(),
        entry.member().email(),
        opened.contains(entry.subjectId()) ? "created" : "pending");
  }
}
