package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;

/// What was decided, by whom and, where something is not granted, who approved it.
@Embeddable
record Decision(
    @Enumerated(EnumType.STRING) Outcome outcome,
    @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "decision_grounds") List<String> grounds,
    @Column(name = "decided_by") UUID decidedBy,
    @Column(name = "decided_at") Instant decidedAt,
    @Column(name = "approved_by") @Nullable UUID approvedBy,
    @Column(name = "approved_at") @Nullable Instant approvedAt) {

  static Decision by(UUID decidedBy, Outcome outcome, List<Code> grounds, Instant at) {
    return new Decision(
        outcome, grounds.stream().map(Code::value).toList(), decidedBy, at, null, null);
  }

  Decision approved(UUID by, Instant at) {
    return new Decision(outcome, grounds, decidedBy, decidedAt, by, at);
  }

  List<Code> groundCodes() {
    return grounds.stream().map(Code::of).toList();
  }
}
