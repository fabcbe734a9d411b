package se.diplomagroup.integritet.consent.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.Category;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.contracts.Language;

/// A decision as a consent receipt: ISO/IEC TS 27560:2023 in the DPV profile
/// `dpv-27560:receipt-eu-gdpr`, as JSON-LD. It says who is responsible (promise P01), for what, on
/// which ground, with which data, on exactly which text (P33), who decided what and when, how it is
/// taken back, and which rights there are.
///
/// Everything in it comes from the ledger, from the purpose in the version that was asked about and
/// from who the controller is, in one fixed order: the same decision gives the same bytes.
final class ReceiptDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTROLLER = "integritet:controller";
  private static final String AUTHORITY = "integritet:supervisory-authority";
  private static final String RECIPIENT = "integritet:recipient-";

  /// Who told the decision, as a party. Ids of staff and of systems are nobody's business.
  private static final Map<String, String> PARTIES =
      Map.of(
          "self", "integritet:data-subject",
          "guardian", "integritet:guardian",
          "staff", "integritet:staff",
          "system", "integritet:collecting-system");

  private final LedgerEntry entry;
  private final NewDecision decision;
  private final Purpose purpose;
  private final List<Category> categories;
  private final ControllerView controller;
  private final Language language;

  private ReceiptDocument(LedgerEntry entry, PurposeAsAsked asked, ControllerView controller) {
    this.entry = entry;
    this.decision = entry.decision();
    this.purpose = asked.purpose();
    this.categories = asked.categories();
    this.controller = controller;
    Shown shown = decision.shown();
    this.language = shown == null ? Language.SWEDISH : shown.language();
  }

  /// The receipt as JSON.
  static String of(LedgerEntry entry, PurposeAsAsked asked, ControllerView controller) {
    try {
      return JSON.writeValueAsString(new ReceiptDocument(entry, asked, controller).root());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt always has a JSON form", e);
    }
  }

  private ObjectNode root() {
    ObjectNode root = node();
    root.set("@context", Dpv.context());
    root.put("@id", "urn:uuid:" + entry.id());
    root.putArray("@type").add("dpv:ConsentReceipt").add("dpv:ConsentRecord");
    root.put("dct:conformsTo", Dpv.PROFILE);
    root.put("dpv:hasIdentifier", entry.id().toString());
    root.set("dpv:hasDataSubject", subject());
    root.put("dct:created", entry.recordedAt().toString());
    root.put("dct:creator", CONTROLLER);
    root.put("dct:language", language.tag());
    root.put("integritet:sequence", entry.sequence());
    root.putArray("dpv:hasProcess").add(process());
    ArrayNode notices = root.putArray("dpv:hasNotice");
    Shown shown = decision.shown();
    if (shown != null) {
      notices.add(notice(shown));
    }
    root.set("dpv:hasEntity", entities());
    return root;
  }

  private ObjectNode subject() {
    ObjectNode subject = node();
    ArrayNode types = subject.putArray("@type").add("dpv:DataSubject");
    if (decision.subject().kind() == SubjectKind.VISITOR) {
      types.add("dpv:Visitor");
    }
    subject.put("dpv:hasIdentifier", entry.subjectId().toString());
    return subject;
  }

  private ObjectNode process() {
    ObjectNode process = node();
    process.putArray("@type").add("dpv:Process");
    process.putArray("dpv:hasPurpose").add(purpose());
    ArrayNode data = process.putArray("dpv:hasPersonalData");
    categories.forEach(category -> data.add(category(category)));
    strings(process, "dpv:hasProcessing", List.of("dpv:Collect", "dpv:Store", "dpv:Use"));
    strings(process, "dpv:hasDataController", List.of(CONTROLLER));
    strings(process, "dpv:hasDataSource", List.of("dpv:DataSubjectDataSource"));
    process.putArray("dpv:hasStorageCondition").add(storage());
    strings(process, "dpv:hasRecipient", recipients());
    strings(process, "dpv:hasLegalBasis", List.of(Dpv.legalBasis(purpose.legalBasis())));
    strings(process, "dpv:hasJurisdiction", List.of("loc:SE"));
    strings(process, "dpv:hasApplicableLaw", List.of("eu-gdpr:GDPR"));
    strings(process, "dpv:hasRight", Dpv.rights());
    strings(process, "dpv:hasConsentControl", List.of("dpv:WithdrawConsent"));
    strings(process, "dpv:hasAuthority", List.of(AUTHORITY));
    process.putArray("dpv:hasConsentStatus").add(status());
    return process;
  }

  private ObjectNode purpose() {
    ObjectNode node = node();
    node.putArray("@type").add(Dpv.PURPOSE);
    node.put("dct:identifier", purpose.key().value());
    node.put("dcat:version", Integer.toString(decision.purposeVersion()));
    node.put("skos:broader", Dpv.purpose(purpose.key()));
    node.put("skos:prefLabel", in(purpose.title()));
    node.put("skos:definition", in(purpose.description()));
    return node;
  }

  private ObjectNode category(Category category) {
    ObjectNode node = node();
    node.putArray("@type").add("dpv:PersonalData");
    node.put("dct:identifier", category.key().value());
    node.put("skos:broader", "dpv:PersonalData");
    node.put("skos:prefLabel", in(category.title()));
    node.put("skos:definition", in(category.description()));
    return node;
  }

  private ObjectNode storage() {
    ObjectNode node = node();
    node.putArray("@type").add("dpv:StorageDuration");
    node.putObject("dpv:hasDuration")
        .put("@type", "dpv:UntilEventDuration")
        .put("rdf:value", in(purpose.retention()));
    return node;
  }

  private List<String> recipients() {
    return IntStream.rangeClosed(1, purpose.recipients().size())
        .mapToObj(i -> RECIPIENT + i)
        .toList();
  }

  private ObjectNode status() {
    ObjectNode status = node();
    ArrayNode types = status.putArray("@type").add(Dpv.status(entry.choice()));
    status.put("dpv:isIndicatedAtTime", entry.decidedAt().toString());
    status.put("dpv:isIndicatedBy", party());
    status.put(
        "dpv:isExercisedAt",
        decision.surface() == null ? "unspecified" : decision.surface().value());
    if (decision.collectionPoint() != null) {
      status.put("integritet:collectionPoint", decision.collectionPoint().value());
    }
    if (decision.gpc() != null) {
      status.put("integritet:globalPrivacyControl", decision.gpc());
    }
    if (entry.choice() == Choice.GIVEN) {
      types.add("dpv:ExpressedConsent");
      status.set("dpv:hasDuration", duration(decision.validUntil()));
    }
    return status;
  }

  private static ObjectNode duration(@Nullable Instant validUntil) {
    ObjectNode node = node();
    if (validUntil == null) {
      node.putArray("@type").add("dpv:EndlessDuration");
    } else {
      node.putArray("@type").add("dpv:UntilTimeDuration");
      node.put("rdf:value", validUntil.toString());
    }
    return node;
  }

  private ObjectNode notice(Shown shown) {
    ObjectNode notice = node();
    notice.putArray("@type").add("dpv:ConsentNotice").add("dpv:PrivacyNotice");
    notice.put("dpv:hasIdentifier", "notice-" + shown.noticeVersion());
    notice.put("dcat:version", Integer.toString(shown.noticeVersion()));
    notice.put("dct:language", shown.language().tag());
    notice
        .putObject("spdx:checksum")
        .put("spdx:algorithm", "spdx:checksumAlgorithm_sha256")
        .put("spdx:checksumValue", shown.textHash().hex());
    return notice;
  }

  private ObjectNode entities() {
    ObjectNode entities = node();
    ObjectNode who = entities.putObject(CONTROLLER);
    who.putArray("@type").add("dpv:DataController");
    who.put("dpv:hasName", controller.name());
    who.put("dpv:hasIdentifier", controller.organisationNumber());
    who.put("dpv:hasAddress", controller.address());
    who.put("dpv:hasContact", controller.dpoContact());
    for (int i = 0; i < purpose.recipients().size(); i++) {
      ObjectNode recipient = entities.putObject(RECIPIENT + (i + 1));
      recipient.putArray("@type").add("dpv:Recipient");
      recipient.put("skos:prefLabel", in(purpose.recipients().get(i)));
    }
    entities.set(AUTHORITY, authority());
    entities.set(party(), teller());
    return entities;
  }

  private static ObjectNode authority() {
    ObjectNode authority = node();
    authority.putArray("@type").add("dpv:DataProtectionAuthority");
    authority.put("dpv:hasName", "Integritetsskyddsmyndigheten");
    authority.put("dpv:hasContact", "https://www.imy.se");
    return authority;
  }

  private ObjectNode teller() {
    ObjectNode teller = node();
    boolean self = party().equals(PARTIES.get("self"));
    teller.putArray("@type").add(self ? "dpv:DataSubject" : "dpv:Entity");
    Code system = decision.actor().system();
    if (system != null) {
      teller.put(
          decision.actor().teller() == null ? "integritet:movedInFrom" : "dpv:hasIdentifier",
          system.value());
    }
    return teller;
  }

  private String party() {
    return PARTIES.getOrDefault(decision.actor().kind().toString(), "integritet:other");
  }

  private String in(Words words) {
    return words.in(language);
  }

  private static void strings(ObjectNode node, String term, List<String> values) {
    ArrayNode array = node.putArray(term);
    values.forEach(array::add);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
