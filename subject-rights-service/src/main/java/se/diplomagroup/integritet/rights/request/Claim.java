package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;

/// What was asked, by whom, when and how. It never changes.
@Embeddable
record Claim(
    @Column(name = "subject_id") UUID subjectId,
    @Column(name = "exercised_right") @Enumerated(EnumType.STRING) Right right,
    @Enumerated(EnumType.STRING) Channel channel,
    @Enumerated(EnumType.STRING) Language language,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> categories,
    @Nullable String purpose,
    @Column(name = "objection_kind") @Enumerated(EnumType.STRING)
        @Nullable ObjectionKind objectionKind,
    @Column(name = "received_on") LocalDate receivedOn,
    @Column(name = "registered_at") Instant registeredAt) {

  static Claim of(Intake intake, Instant now) {
    Code about = intake.purpose();
    return new Claim(
        intake.subjectId(),
        intake.right(),
        intake.channel(),
        intake.language(),
        intake.categories().stream().map(Code::value).toList(),
        about == null ? null : about.value(),
        intake.objectionKind(),
        intake.receivedOn(),
        now);
  }

  List<Code> categoryCodes() {
    return categories.stream().map(Code::of).toList();
  }

  @Nullable Code purposeCode() {
    return purpose == null ? null : Code.of(purpose);
  }

  /// The purpose of an objection, which always names one.
  Code objectedPurpose() {
    if (purpose == null) {
      throw new IllegalStateException("only an objection is about a purpose");
    }
    return Code.of(purpose);
  }
}
