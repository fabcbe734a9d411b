package se.diplomagroup.integritet.elearning.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The customers.
@ApplicationScoped
public class Companies {

  /// A customer.
  public record Company(UUID id, String name, String organisationNumber) {}

  record Signed(UUID companyId, UUID contractId, boolean isNew) {}

  private final Sql sql;
  private final Contracts contracts;
  private final Today today;

  Companies(DataSource dataSource, Contracts contracts, Today today) {
    this.sql = new Sql(dataSource);
    this.contracts = contracts;
    this.today = today;
  }

  /// Registers a company and its contract. With the id of a known company of the same number it
  /// answers with what there is.
  @Transactional
  Signed sign(@Nullable UUID id, String name, OrganisationNumber number, LocalDate startsOn) {
    UUID companyId = id != null ? id : Uuid7.next();
    int inserted =
        sql.update(
            """
            insert into company (id, name, organisation_number, registered_on)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            companyId,
            name,
            number.value(),
            today.date());
    if (inserted == 0) {
      return known(companyId, number);
    }
    return new Signed(companyId, contracts.start(companyId, startsOn).id(), true);
  }

  Optional<Company> find(UUID id) {
    return sql
        .query(
            "select id, name, organisation_number from company where id = ?",
            row -> new Company(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
            id)
        .stream()
        .findFirst();
  }

  public Company require(UUID id) {
    return find(id).orElseThrow(() -> Problems.notFound("company"));
  }

  private Signed known(UUID companyId, OrganisationNumber number) {
    if (!require(companyId).organisationNumber().equals(number.value())) {
      throw Problems.conflict("company-exists", "Another company has this id.");
    }
    return new Signed(companyId, contracts.of(companyId).getFirst().id(), false);
  }
}
