package se.diplomagroup.integritet.consent.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;

/// The command to write the next version of the notice.
///
/// @param lapsing the purposes whose earlier consents lapse, where the version is a major one
record DraftNotice(
    boolean major, @Nullable Set<Code> lapsing, @NotNull @Valid Text sv, @NotNull @Valid Text en) {

  record Text(
      @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 200_000) String text) {}

  Set<Code> lapsingPurposes() {
    return lapsing == null ? Set.of() : lapsing;
  }

  Notice as(int version, UUID id) {
    return new Notice(
        version,
        id,
        major,
        lapsingPurposes(),
        null,
        NoticeText.of(Language.SWEDISH, sv.title, sv.text),
        NoticeText.of(Language.ENGLISH, en.title, en.text));
  }
}
