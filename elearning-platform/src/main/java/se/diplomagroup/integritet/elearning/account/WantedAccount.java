package se.diplomagroup.integritet.elearning.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the directory is to hold of a person: what is needed to sign in, and no name.
///
/// @param password set once, when the account is made
/// @param attempts how often this has failed
/// @param open whether the person may sign in
record WantedAccount(
    UUID subjectId,
    UUID companyId,
    String username,
    @Nullable PasswordHash password,
    int attempts,
    boolean administrator,
    boolean open) {}
