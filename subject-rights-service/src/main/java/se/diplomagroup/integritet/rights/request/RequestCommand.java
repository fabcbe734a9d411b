package se.diplomagroup.integritet.rights.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;

/// What is sent to register a request.
///
/// @param subjectId whose request it is; a person leaves it out, staff say it
/// @param channel how it reached the controller; staff say it
/// @param receivedOn the true day of receipt, today unless said
/// @param categories the data it is about; empty means all
/// @param purpose what an objection is about
/// @param objection what kind of objection, where the purpose does not say it
/// @param note what the person wrote or said, for the case worker
/// @param contact how to reach the person, where they have no account
record RequestCommand(
    @NotNull Right right,
    @Nullable UUID subjectId,
    @Nullable Channel channel,
    @Nullable LocalDate receivedOn,
    @Nullable Language language,
    @Nullable @Size(max = 20) List<@NotNull Code> categories,
    @Nullable Code purpose,
    @Nullable ObjectionKind objection,
    @Nullable @Size(max = 4000) String note,
    @Nullable @Size(max = 320) String contact) {

  Particulars.Content particulars() {
    return new Particulars.Content(note, contact, null);
  }
}
