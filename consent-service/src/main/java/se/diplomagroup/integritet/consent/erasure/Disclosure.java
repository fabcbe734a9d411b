package se.diplomagroup.integritet.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.notice.NoticeText;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Objections;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.objection.Restrictions;
import se.diplomagroup.integritet.consent.relation.Membership;
import se.diplomagroup.integritet.consent.relation.Relations;
import se.diplomagroup.integritet.contracts.Code;

/// Everything that is held here about one subject, as records for a register extract. A text that
/// was shown is told once, whichever number of decisions was made on it.
@ApplicationScoped
class Disclosure {

  private final Decisions decisions;
  private final Objections objections;
  private final Restrictions restrictions;
  private final Relations relations;
  private final NoticeBoard notices;

  Disclosure(
      Decisions decisions,
      Objections objections,
      Restrictions restrictions,
      Relations relations,
      NoticeBoard notices) {
    this.decisions = decisions;
    this.objections = objections;
    this.restrictions = restrictions;
    this.relations = relations;
    this.notices = notices;
  }

  List<Map<String, @Nullable Object>> of(UUID subjectId) {
    List<Map<String, @Nullable Object>> records = new ArrayList<>();
    List<LedgerEntry> ledger = decisions.of(subjectId);
    ledger.forEach(entry -> records.add(decision(entry)));
    textsShown(ledger).forEach(shown -> records.add(text(shown)));
    List<UUID> one = List.of(subjectId);
    objections.of(one).getOrDefault(subjectId, List.of()).forEach(it -> records.add(objection(it)));
    restrictions
        .of(one)
        .getOrDefault(subjectId, List.of())
        .forEach(it -> records.add(restriction(it)));
    relations.of(one).getOrDefault(subjectId, List.of()).forEach(it -> records.add(membership(it)));
    return records;
  }

  private static Set<Shown> textsShown(List<LedgerEntry> ledger) {
    Set<Shown> texts = new LinkedHashSet<>();
    for (LedgerEntry entry : ledger) {
      Shown shown = entry.decision().shown();
      if (shown != null) {
        texts.add(shown);
      }
    }
    return texts;
  }

  private static Map<String, @Nullable Object> decision(LedgerEntry entry) {
    NewDecision decision = entry.decision();
    Shown shown = decision.shown();
    Map<String, @Nullable Object> fields = record("decision");
    fields.put("decisionId", entry.id().toString());
    fields.put("sequence", entry.sequence());
    fields.put("purpose", entry.purpose().value());
    fields.put("choice", entry.choice().toString());
    fields.put("decidedAt", entry.decidedAt().toString());
    fields.put("recordedAt", entry.recordedAt().toString());
    fields.put("validUntil", text(decision.validUntil()));
    fields.put("noticeVersion", shown == null ? null : shown.noticeVersion());
    fields.put("language", shown == null ? null : shown.language().tag());
    fields.put("textHash", shown == null ? null : shown.textHash().hex());
    fields.put("surface", text(decision.surface()));
    fields.put("globalPrivacyControl", decision.gpc());
    fields.put("collectionPoint", text(decision.collectionPoint()));
    fields.put("categories", decision.categories().stream().map(Code::value).toList());
    fields.put("toldBy", decision.actor().kind().toString());
    fields.put("system", text(decision.actor().system()));
    return fields;
  }

  private Map<String, @Nullable Object> text(Shown shown) {
    Map<String, @Nullable Object> fields = record("text-shown");
    fields.put("noticeVersion", shown.noticeVersion());
    fields.put("language", shown.language().tag());
    fields.put("textHash", shown.textHash().hex());
    notices
        .published()
        .version(shown.noticeVersion())
        .map(notice -> notice.text(shown.language()))
        .map(NoticeText::text)
        .ifPresent(text -> fields.put("text", text));
    return fields;
  }

  private static Map<String, @Nullable Object> objection(Objection objection) {
    Map<String, @Nullable Object> fields = record("objection");
    fields.put("objectionId", objection.id().toString());
    fields.put("purpose", objection.purpose().value());
    fields.put("recordedAt", objection.recordedAt().toString());
    fields.put("upheldAt", text(objection.upheldAt()));
    fields.put("liftedAt", text(objection.liftedAt()));
    return fields;
  }

  private static Map<String, @Nullable Object> restriction(Restriction restriction) {
    Map<String, @Nullable Object> fields = record("restriction");
    fields.put("requestId", restriction.requestId().toString());
    fields.put("categories", restriction.categories().stream().sorted().map(Code::value).toList());
    fields.put("restrictedAt", text(restriction.restrictedAt()));
    fields.put("liftedAt", text(restriction.liftedAt()));
    return fields;
  }

  private static Map<String, @Nullable Object> membership(Membership membership) {
    Map<String, @Nullable Object> fields = record("contract");
    fields.put("contractId", membership.contractId().toString());
    fields.put("since", membership.since().toString());
    fields.put("startsOn", text(membership.startsOn()));
    fields.put("closedOn", text(membership.closedOn()));
    fields.put("endedOn", text(membership.endedOn()));
    return fields;
  }

  private static Map<String, @Nullable Object> record(String kind) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("record", kind);
    return fields;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
