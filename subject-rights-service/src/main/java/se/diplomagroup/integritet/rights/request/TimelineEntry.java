package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// One thing that happened to a request. Rows are only ever added.
@Entity
@Table(name = "request_timeline")
class TimelineEntry {

  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  private Step step;

  @Column(name = "actor_kind")
  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  @Column(name = "actor_id")
  private @Nullable UUID actorId;

  /// A code that says more: an outcome, a ground, a method.
  private @Nullable String detail;

  protected TimelineEntry() {}

  TimelineEntry(UUID requestId, Step step, Actor actor, @Nullable Code detail, Instant happenedAt) {
    this.id = Uuid7.next();
    this.requestId = requestId;
    this.step = step;
    this.actorKind = actor.kind();
    this.actorId = actor.id();
    this.detail = detail == null ? null : detail.value();
    this.happenedAt = happenedAt;
  }

  Step step() {
    return step;
  }

  Actor actor() {
    return new Actor(actorKind, actorId);
  }

  @Nullable Code detail() {
    return detail == null ? null : Code.of(detail);
  }

  Instant happenedAt() {
    return happenedAt;
  }
}
