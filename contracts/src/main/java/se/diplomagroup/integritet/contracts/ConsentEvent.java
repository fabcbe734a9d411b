package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people have agreed to, refused and withdrawn, and what was denied on that ground. Written
/// by consent-service.
public sealed interface ConsentEvent extends Event {

  @Override
  default Topic topic() {
    return Topic.CONSENT;
  }

  /// A version of the privacy notice came into the open, with the digests of its exact texts.
  ///
  /// @param major whether earlier decisions for named purposes lapse with this version
  @WireType("notice.published.v1")
  record NoticePublished(
      UUID noticeId,
      int version,
      boolean major,
      Sha256 swedishText,
      Sha256 englishText,
      Instant effectiveFrom)
      implements ConsentEvent {
    @Override
    public UUID key() {
      return noticeId;
    }
  }

  /// A version of the catalogue of purposes took effect, approved by another person than the one
  /// who proposed it.
  ///
  /// @param purposes the purposes that were added or have a new version
  @WireType("catalogue.published.v1")
  record CataloguePublished(
      UUID proposalId,
      int version,
      Sha256 document,
      List<Code> purposes,
      UUID proposedBy,
      UUID approvedBy,
      Instant publishedAt)
      implements ConsentEvent {

    public CataloguePublished {
      purposes = List.copyOf(purposes);
    }

    @Override
    public UUID key() {
      return proposalId;
    }
  }

  /// Something about one subject: a person, or a visitor who is not signed in.
  sealed interface SubjectFact extends ConsentEvent {
    UUID subjectId();

    @Override
    default UUID key() {
      return subjectId();
    }
  }

  /// Who decided: a known person or an anonymous visitor.
  enum SubjectKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("visitor")
    VISITOR
  }

  /// A decision in the ledger (GDPR Art. 4(11), 7(1), 7(3)).
  sealed interface Decision extends SubjectFact {
    UUID decisionId();

    SubjectKind subjectKind();

    Code purpose();

    /// The decision's place in the subject's own ledger, counted from 1.
    long sequence();

    Instant decidedAt();
  }

  /// @param textHash the digest of the notice text that was shown
  /// @param validUntil when the consent lapses of itself, or null when it has no end
  @WireType("consent.given.v1")
  record ConsentGiven(
      UUID decisionId,
      UUID subjectId,
      SubjectKind subjectKind,
      Code purpose,
      int purposeVersion,
      int noticeVersion,
      Language language,
      Sha256 textHash,
      long sequence,
      Instant decidedAt,
      @Nullable Instant validUntil)
      implements Decision {}

  @WireType("consent.refused.v1")
  record ConsentRefused(
      UUID decisionId,
      UUID subjectId,
      SubjectKind subjectKind,
      Code purpose,
      int purposeVersion,
      int noticeVersion,
      Language language,
      Sha256 textHash,
      long sequence,
      Instant decidedAt)
      implements Decision {}

  @WireType("consent.withdrawn.v1")
  record ConsentWithdrawn(
      UUID decisionId,
      UUID subjectId,
      SubjectKind subjectKind,
      Code purpose,
      long sequence,
      Instant decidedAt)
      implements Decision {}

  @WireType("consent.expired.v1")
  record ConsentExpired(
      UUID decisionId,
      UUID subjectId,
      SubjectKind subjectKind,
      Code purpose,
      long sequence,
      Instant decidedAt)
      implements Decision {}

  @WireType("visitor.linked.v1")
  record VisitorLinked(UUID visitorId, UUID subjectId, Instant linkedAt) implements SubjectFact {}

  @WireType("visitor.unlinked.v1")
  record VisitorUnlinked(UUID visitorId, UUID subjectId, Instant unlinkedAt)
      implements SubjectFact {}

  /// What is objected to: GDPR Art. 21(2) direct marketing, 21(1) legitimate interest, 4(4)
  /// profiling, 22 automated decisions.
  enum ObjectionKind {
    @JsonProperty("direct-marketing")
    DIRECT_MARKETING,
    @JsonProperty("legitimate-interest")
    LEGITIMATE_INTEREST,
    @JsonProperty("profiling")
    PROFILING,
    @JsonProperty("automated-decision")
    AUTOMATED_DECISION
  }

  @WireType("objection.recorded.v1")
  record ObjectionRecorded(
      UUID objectionId, UUID subjectId, Code purpose, ObjectionKind kind, Instant recordedAt)
      implements SubjectFact {}

  @WireType("objection.lifted.v1")
  record ObjectionLifted(UUID objectionId, UUID subjectId, Code purpose, Instant liftedAt)
      implements SubjectFact {}

  /// A system asked whether it may carry out a purpose, and may not.
  @WireType("processing.denied.v1")
  record ProcessingDenied(
      UUID denialId, UUID subjectId, Code purpose, Code reason, Code system, Instant deniedAt)
      implements SubjectFact {}
}
