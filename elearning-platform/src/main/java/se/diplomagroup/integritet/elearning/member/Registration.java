package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountCreated;
import se.diplomagroup.integritet.elearning.account.Accounts;
import se.diplomagroup.integritet.elearning.account.NewAccount;
import se.diplomagroup.integritet.elearning.account.PasswordHash;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.Contract;
import se.diplomagroup.integritet.elearning.company.Contracts;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Registers people at a company, all of a call or none.
///
/// Rows are inserted with `on conflict do nothing` and never left to fail: a violated constraint
/// would put the address that is taken into the database's own log.
@ApplicationScoped
class Registration {

  /// A person ready to be registered.
  record Entry(UUID subjectId, NewMember member, @Nullable PasswordHash password) {

    /// The costly part, to be done before the transaction.
    static Entry of(NewMember member) {
      String password = member.initialPassword();
      return new Entry(
          member.subjectId() != null ? member.subjectId() : Uuid7.next(),
          member,
          password == null ? null : PasswordHash.of(password));
    }
  }

  private final Sql sql;
  private final Contracts contracts;
  private final Members members;
  private final Accounts accounts;
  private final FactQueue facts;
  private final Today today;

  Registration(
      DataSource dataSource,
      Contracts contracts,
      Members members,
      Accounts accounts,
      FactQueue facts,
      Today today) {
    this.sql = new Sql(dataSource);
    this.contracts = contracts;
    this.members = members;
    this.accounts = accounts;
    this.facts = facts;
    this.today = today;
  }

  /// A person who is already registered here with the same address is passed over.
  @Transactional
  void register(UUID companyId, List<Entry> entries) {
    Contract contract = contracts.inForce(companyId);
    List<NewAccount> newAccounts = new ArrayList<>();
    List<AccountCreated> created = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String field = "users[" + i + "]";
      LocalDate createdOn = today.orDate(entry.member().createdOn(), field + ".createdOn");
      members.requireNotErased(entry.subjectId());
      if (isNew(contract, entry, createdOn, field)) {
        newAccounts.add(
            new NewAccount(entry.subjectId(), companyId, entry.member().email(), entry.password()));
        created.add(new AccountCreated(entry.subjectId(), contract.id(), companyId, createdOn));
      }
    }
    accounts.add(newAccounts);
    facts.tell(created);
  }

  private boolean isNew(Contract contract, Entry entry, LocalDate createdOn, String field) {
    NewMember member = entry.member();
    int inserted =
        sql.update(
            """
            insert into member
              (subject_id, company_id, contract_id, role, title, department, joined_on)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            entry.subjectId(),
            contract.companyId(),
            contract.id(),
            (member.role() == null ? Role.LEARNER : member.role()).column(),
            member.title(),
            member.department(),
            createdOn);
    int reachable = inserted == 1 ? insertContact(contract.companyId(), entry) : 0;
    if (reachable == 1) {
      return true;
    }
    if (inserted == 1) {
      throw Problems.unprocessable(
          "email-taken", field + ".email", "Somebody else has this e-mail address.");
    }
    requireSame(contract.companyId(), entry, field);
    return false;
  }

  private int insertContact(UUID companyId, Entry entry) {
    NewMember member = entry.member();
    return sql.update(
        """
        insert into contact_details (subject_id, company_id, given_name, family_name, email,
          phone, address, postcode, city, language)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'sv')) on conflict do nothing
        """,
        entry.subjectId(),
        companyId,
        member.givenName(),
        member.familyName(),
        member.email(),
        member.phone(),
        member.address(),
        member.postcode(),
        member.city(),
        member.language());
  }

  private void requireSame(UUID companyId, Entry entry, String field) {
    boolean same =
        sql.query(
                """
                select exists (select from contact_details
                  where subject_id = ? and company_id = ? and lower(email) = lower(?))
                """,
                row -> row.getBoolean(1),
                entry.subjectId(),
                companyId,
                entry.member().email())
            .getFirst();
    if (!same) {
      throw Problems.unprocessable(
          "subject-exists", field + ".subjectId", "Somebody else has this id.");
    }
  }
}
