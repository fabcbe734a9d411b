package se.diplomagroup.integritet.elearning.mail;

import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;

/// What the link in a mail is about: who gets no more mails, and of which kind.
public record Unsubscription(UUID subjectId, Code purpose) {}
