package se.diplomagroup.integritet.consent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;

public class CatalogueTest {

  private final Catalogue catalogue = first();

  @Test
  @Tag("P03")
  void everyPurposeThatThePolicyNamesIsThere() {
    assertThat(catalogue.purposes())
        .extracting(Purpose::key)
        .containsExactlyInAnyOrderElementsOf(Purposes.ALL);
  }

  @Test
  @Tag("P03")
  void everyPurposeHasCategoriesSystemsAndRecipients() {
    assertThat(catalogue.purposes())
        .allSatisfy(purpose -> {
          assertThat(purpose.categories()).isNotEmpty();
          assertThat(purpose.systems()).isNotEmpty();
          assertThat(purpose.recipients()).isNotEmpty();
        });
  }

  @Test
  @Tag("P02")
  void thereAreFiveCollectionPointsWithTheCategoriesOfThePolicy() {
    assertThat(catalogue.collectionPoints())
        .extracting(point -> point.key().value())
        .containsExactly("order", "account", "enrolment", "enquiry", "website");
    assertThat(catalogue.collectionPoints().stream().flatMap(it -> it.categories().stream()))
        .isSubsetOf(Categories.ALL)
        .contains(Categories.BILLING_DETAILS, Categories.SUPPORT_CASE, Categories.COOKIES);
  }

  @Test
  @Tag("P02")
  void theWebsiteCollectsNothingButCookies() {
    CollectionPoint website = catalogue.collectionPoint(Code.of("website")).orElseThrow();
    assertThat(website.collects(Categories.COOKIES)).isTrue();
    assertThat(website.collects(Categories.CONTACT_DETAILS)).isFalse();
  }

  @Test
  @Tag("P31")
  @Tag("P32")
  void newsEvaluationAndCookiesRestOnConsentAndNothingElseDoes() {
    assertThat(catalogue.consentPurposes())
        .extracting(Purpose::key)
        .containsExactlyInAnyOrder(
            Purposes.NEWS,
            Purposes.EVALUATION,
            Purposes.COOKIES_PREFERENCES,
            Purposes.COOKIES_STATISTICS);
  }

  @Test
  @Tag("P28")
  void anObjectionToDirectMarketingIsAbsolute() {
    assertThat(catalogue.marketingPurposes())
        .extracting(Purpose::key, Purpose::objection)
        .containsExactly(tuple(Purposes.NEWS, ObjectionRight.ABSOLUTE));
  }

  @Test
  @Tag("P23")
  void aLegitimateInterestCanBeObjectedTo() {
    Purpose news = catalogue.purpose(Purposes.NEWS).orElseThrow();
    assertThatThrownBy(() ->
            new Purpose(
                Code.of("profiling"),
                1,
                news.title(),
                news.description(),
                LegalBasis.LEGITIMATE_INTEREST,
                news.categories(),
                news.dataSubjects(),
                news.systems(),
                news.recipients(),
                news.transfers(),
                news.retentionRule(),
                news.retention(),
                false,
                ObjectionRight.NONE,
                null,
                null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("P02")
  void aCategoryThatTheCatalogueDoesNotHaveCannotBeCollected() {
    CollectionPoint order = catalogue.collectionPoint(Code.of("order")).orElseThrow();
    CatalogueContent content =
        new CatalogueContent(List.of(), List.of(order), List.of(), List.of(), List.of(), List.of());
    assertThatThrownBy(() -> new Catalogue(2, content))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("P03")
  void everyPurposeSaysWhoseDataItIsAndInWhichNamedSystems() {
    List<Code> people = catalogue.dataSubjects().stream().map(SubjectCategory::key).toList();
    List<Code> systems = catalogue.systems().stream().map(DeclaredSystem::key).toList();
    assertThat(catalogue.purposes())
        .allSatisfy(purpose -> {
          assertThat(purpose.dataSubjects()).isNotEmpty().isSubsetOf(people);
          assertThat(purpose.systems()).isSubsetOf(systems);
        });
  }

  @Test
  @Tag("P06")
  void nothingIsTransferredToAThirdCountry() {
    assertThat(catalogue.purposes()).allMatch(purpose -> purpose.transfers().isEmpty());
  }

  @Test
  void aCatalogueFromBeforeTheseFactsWereKeptCanBeRead() {
    ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    Catalogue old =
        CatalogueDocument.read(
            json,
            "{\"version\": 1, \"categories\": [], \"collectionPoints\": [], \"purposes\": []}");
    assertThat(old.dataSubjects()).isEmpty();
    assertThat(old.securityMeasures()).isEmpty();
  }

  /// The catalogue that comes with the service.
  public static Catalogue first() {
    ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    try (InputStream document =
        Objects.requireNonNull(
            CatalogueTest.class.getResourceAsStream("/catalogue/catalogue-1.json"))) {
      return CatalogueDocument.read(
          json, new String(document.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
