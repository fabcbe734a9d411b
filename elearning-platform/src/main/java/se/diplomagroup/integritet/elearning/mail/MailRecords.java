package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;

/// kontaktuppgifter in use: what has been mailed to the person, and what waits to be.
@ApplicationScoped
class MailRecords implements PersonalRecords {

  private static final String MAIL = "mail";
  private static final String RECIPIENT = "newsletter_recipient";

  private final SubjectTables tables;
  private final MailRecipients recipients;

  MailRecords(SubjectTables tables, MailRecipients recipients) {
    this.tables = tables;
    this.recipients = recipients;
  }

  @Override
  public Code category() {
    return Categories.CONTACT_DETAILS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.NEWS, Purposes.EVALUATION);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    List<Map<String, ? extends @Nullable Object>> rows = new ArrayList<>();
    rows.addAll(tables.rows(RECIPIENT, subjectId));
    rows.addAll(tables.rows(MAIL, subjectId));
    return rows;
  }

  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    return Removal.of(MAIL, tables.delete(MAIL, subjectId))
        .and(RECIPIENT, tables.delete(RECIPIENT, subjectId));
  }

  @Override
  public long stop(UUID subjectId, Code purpose, Code reason) {
    return recipients.stop(subjectId, purpose.value(), reason.value());
  }
}
