package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;

/// Data that stays after an erasure.
@Embeddable
record KeptItem(
    String category,
    @Column(name = "system_key") String system,
    String ground,
    @Column(name = "until_date") @Nullable LocalDate until) {

  static KeptItem of(Kept kept) {
    return new KeptItem(
        kept.category().value(), kept.system().value(), kept.ground().value(), kept.until());
  }

  Kept kept() {
    return new Kept(Code.of(category), Code.of(system), Code.of(ground), until);
  }
}
