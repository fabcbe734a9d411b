package se.diplomagroup.integritet.elearning.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.elearning.work.Once;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Orders and invoices.
@Path("/api")
@RolesAllowed(Roles.SYSTEM)
class BillingResource {

  record PlaceOrder(
      @NotNull UUID subjectId, @Min(1) @Max(1000) int courses, @Nullable LocalDate placedOn) {}

  record OrderView(UUID orderId) {}

  record IssueInvoice(@NotNull LocalDate issuedOn) {}

  record InvoiceView(
      UUID invoiceId, String number, LocalDate issuedOn, LocalDate financialYearEndsOn) {}

  private final Orders orders;
  private final Invoices invoices;
  private final CompanyAccess access;
  private final Once once;
  private final Today today;

  BillingResource(Orders orders, Invoices invoices, CompanyAccess access, Once once, Today today) {
    this.orders = orders;
    this.invoices = invoices;
    this.access = access;
    this.once = once;
    this.today = today;
  }

  @POST
  @Path("/companies/{id}/orders")
  @Transactional
  public RestResponse<OrderView> place(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      UUID id,
      @NotNull @Valid PlaceOrder command) {
    access.requireBackOffice();
    LocalDate placedOn = today.orDate(command.placedOn(), "placedOn");
    UUID orderId =
        once.run(
            key, command, () -> orders.place(id, command.subjectId(), command.courses(), placedOn));
    return RestResponse.status(Status.CREATED, new OrderView(orderId));
  }

  @POST
  @Path("/orders/{id}/invoice")
  public InvoiceView invoice(UUID id, @NotNull @Valid IssueInvoice command) {
    access.requireBackOffice();
    Invoices.Invoice invoice = invoices.issue(id, today.orDate(command.issuedOn(), "issuedOn"));
    return new InvoiceView(
        invoice.id(), invoice.number(), invoice.issuedOn(), invoice.financialYearEndsOn());
  }
}
