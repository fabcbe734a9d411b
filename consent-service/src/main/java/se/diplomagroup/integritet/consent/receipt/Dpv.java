package se.diplomagroup.integritet.consent.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;

/// Our terms in the Data Privacy Vocabulary, version 2 (<https://w3id.org/dpv>), and the JSON-LD
/// 1.1 context of receipts. The context is part of each receipt, so that nobody who reads one has
/// to fetch anything.
final class Dpv {

  /// The profile of a receipt by ISO/IEC TS 27560 with what the GDPR asks for.
  static final String PROFILE = "dpv-27560:receipt-eu-gdpr";

  static final String PURPOSE = "dpv:Purpose";

  private static final Map<String, String> PREFIXES =
      Map.of(
          "dpv", "https://w3id.org/dpv#",
          "dpv-27560", "https://w3id.org/dpv/schema/dpv-27560#",
          "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
          "loc", "https://w3id.org/dpv/loc#",
          "dct", "http://purl.org/dc/terms/",
          "dcat", "http://www.w3.org/ns/dcat#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "spdx", "http://spdx.org/rdf/terms#",
          "integritet", "urn:integritet:");

  private static final List<String> REFERENCES =
      List.of(
          "dct:conformsTo",
          "dct:creator",
          "dpv:hasApplicableLaw",
          "dpv:hasAuthority",
          "dpv:hasConsentControl",
          "dpv:hasDataController",
          "dpv:hasDataSource",
          "dpv:hasJurisdiction",
          "dpv:hasLegalBasis",
          "dpv:hasProcessing",
          "dpv:hasRecipient",
          "dpv:hasRight",
          "dpv:isIndicatedBy",
          "skos:broader",
          "spdx:algorithm");

  private static final Map<Code, String> PURPOSES =
      Map.of(
          Purposes.NEWS, "dpv:DirectMarketing",
          Purposes.EVALUATION, "dpv:ImproveExistingProductsAndServices",
          Purposes.COOKIES_PREFERENCES, "dpv:UserInterfacePersonalisation",
          Purposes.COOKIES_STATISTICS, "dpv:ServiceUsageAnalytics");

  private Dpv() {}

  static ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("@version", 1.1);
    PREFIXES.keySet().stream().sorted().forEach(key -> context.put(key, PREFIXES.get(key)));
    REFERENCES.forEach(term -> context.putObject(term).put("@type", "@id"));
    context.putObject("dpv:hasEntity").put("@container", "@id");
    return context;
  }

  /// The nearest purpose of the vocabulary; what it does not know is a purpose.
  static String purpose(Code key) {
    return PURPOSES.getOrDefault(key, PURPOSE);
  }

  static String status(Choice choice) {
    return switch (choice) {
      case GIVEN -> "dpv:ConsentGiven";
      case REFUSED -> "dpv:ConsentRefused";
      case WITHDRAWN -> "dpv:ConsentWithdrawn";
      case EXPIRED -> "dpv:ConsentExpired";
    };
  }

  static String legalBasis(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> "eu-gdpr:A6-1-a";
      case CONTRACT -> "eu-gdpr:A6-1-b";
      case LEGAL_OBLIGATION -> "eu-gdpr:A6-1-c";
      case VITAL_INTERESTS -> "eu-gdpr:A6-1-d";
      case PUBLIC_TASK -> "eu-gdpr:A6-1-e";
      case LEGITIMATE_INTEREST -> "eu-gdpr:A6-1-f";
    };
  }

  /// Withdrawal, access, rectification, erasure, restriction, portability, objection, complaint.
  static List<String> rights() {
    return List.of(
        "eu-gdpr:A7-3",
        "eu-gdpr:A15",
        "eu-gdpr:A16",
        "eu-gdpr:A17",
        "eu-gdpr:A18",
        "eu-gdpr:A20",
        "eu-gdpr:A21",
        "eu-gdpr:A77");
  }
}
