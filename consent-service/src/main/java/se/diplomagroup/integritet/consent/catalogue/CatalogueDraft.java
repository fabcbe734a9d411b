package se.diplomagroup.integritet.consent.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// A whole catalogue as somebody wrote it, field by field. Whether it makes sense is for
/// [CataloguePolicy] to say; only then does it become a [CatalogueContent].
record CatalogueDraft(
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> categories,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PointDraft> collectionPoints,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PurposeDraft> purposes,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> dataSubjects,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> systems,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> securityMeasures) {

  record WordsDraft(
      @NotBlank @Size(max = 2_000) @PlainText String sv,
      @NotBlank @Size(max = 2_000) @PlainText String en) {

    Words words() {
      return new Words(sv, en);
    }
  }

  /// Something with a key, a name and a description.
  record Entry(
      @NotNull Code key,
      @NotNull @Valid WordsDraft title,
      @NotNull @Valid WordsDraft description) {}

  record PointDraft(
      @NotNull Code key,
      @NotNull @Valid WordsDraft title,
      @NotNull @Valid WordsDraft description,
      @NotNull @Size(min = 1, max = 200) List<@NotNull Code> categories) {}

  record TransferDraft(
      @NotBlank @Size(max = 2) String country,
      @NotNull @Valid WordsDraft recipient,
      @NotNull @Valid WordsDraft safeguard) {}

  record PurposeDraft(
      @NotNull Code key,
      @Min(1) int version,
      @NotNull @Valid WordsDraft title,
      @NotNull @Valid WordsDraft description,
      @NotNull LegalBasis legalBasis,
      @NotNull @Size(min = 1, max = 200) List<@NotNull Code> categories,
      @NotNull @Size(min = 1, max = 200) List<@NotNull Code> dataSubjects,
      @NotNull @Size(min = 1, max = 200) List<@NotNull Code> systems,
      @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid WordsDraft> recipients,
      @NotNull @Size(max = 200) List<@NotNull @Valid TransferDraft> transfers,
      @NotNull Code retentionRule,
      @NotNull @Valid WordsDraft retention,
      boolean directMarketing,
      @NotNull ObjectionRight objection,
      @Nullable Period validFor,
      @Nullable Period askAgainAfter) {

    Purpose purpose() {
      return new Purpose(
          key,
          version,
          title.words(),
          description.words(),
          legalBasis,
          categories,
          dataSubjects,
          systems,
          recipients.stream().map(WordsDraft::words).toList(),
          transfers.stream()
              .map(it -> new Transfer(it.country, it.recipient.words(), it.safeguard.words()))
              .toList(),
          retentionRule,
          retention.words(),
          directMarketing,
          objection,
          validFor,
          askAgainAfter);
    }
  }

  /// @throws IllegalArgumentException if [CataloguePolicy] finds anything wrong with it
  CatalogueContent content() {
    return new CatalogueContent(
        categories.stream()
            .map(it -> new Category(it.key, it.title.words(), it.description.words()))
            .toList(),
        collectionPoints.stream()
            .map(it ->
                new CollectionPoint(
                    it.key, it.title.words(), it.description.words(), it.categories))
            .toList(),
        purposes.stream().map(PurposeDraft::purpose).toList(),
        dataSubjects.stream()
            .map(it -> new SubjectCategory(it.key, it.title.words(), it.description.words()))
            .toList(),
        systems.stream()
            .map(it -> new DeclaredSystem(it.key, it.title.words(), it.description.words()))
            .toList(),
        securityMeasures.stream()
            .map(it -> new SecurityMeasure(it.key, it.title.words(), it.description.words()))
            .toList());
  }
}
