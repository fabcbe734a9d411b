package se.diplomagroup.integritet.elearning.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account that somebody is to have.
///
/// @param password the initial password, or null where the person sets one by the directory's own
///   means
public record NewAccount(
    UUID subjectId, UUID companyId, String username, @Nullable PasswordHash password) {}
