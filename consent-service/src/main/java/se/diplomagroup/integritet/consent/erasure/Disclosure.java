package se.diplomagroup.integritet.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.notice.NoticeText;
import se.diplomagroup.integritet.consent.objection.Objection;
import se.diplomagroup.integritet.consent.objection.Objections;
import se.diplomagroup.integritet.consent.objection.Restriction;
import se.diplomagroup.integritet.consent.objection.Restrictions;
import se.diplomagroup.integritet.consent.relation.Membership;
import se.diplomagroup.integritet.consent.relation.Relations;
import se.diplomagroup.integritet.consent.visitor.VisitorLink;
import se.diplomagroup.integritet.consent.visitor.VisitorLinks;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;

/// Everything that is held here about one subject, as records for a register extract. A text that
/// was shown is told once, whichever number of decisions was made on it.
@ApplicationScoped
class Disclosure {

  /// Decisions that are read at once.
  static final int PAGE = 500;

  private final Decisions decisions;
  private final Objections objections;
  private final Restrictions restrictions;
  private final Relations relations;
  private final NoticeBoard notices;
  private final Minorities minorities;
  private final VisitorLinks visitors;

  Disclosure(
      Decisions decisions,
      Objections objections,
      Restrictions restrictions,
      Relations relations,
      NoticeBoard notices,
      Minorities minorities,
      VisitorLinks visitors) {
    this.decisions = decisions;
    this.objections = objections;
    this.restrictions = restrictions;
    this.relations = relations;
    this.notices = notices;
    this.minorities = minorities;
    this.visitors = visitors;
  }

  /// Hands the records over one by one. A history is read page by page, however long it is.
  void of(UUID subjectId, Consumer<Map<String, @Nullable Object>> records) {
    Set<Shown> texts = new LinkedHashSet<>();
    history(subjectId, texts, records);
    visitors.visitorsOf(subjectId).forEach(visitor -> history(visitor, texts, records));
    texts.forEach(shown -> records.accept(text(shown)));
    List<UUID> one = List.of(subjectId);
    objections
        .of(one)
        .getOrDefault(subjectId, List.of())
        .forEach(it -> records.accept(objection(it)));
    restrictions
        .of(one)
        .getOrDefault(subjectId, List.of())
        .forEach(it -> records.accept(restriction(it)));
    visitors.of(subjectId).forEach(it -> records.accept(visitor(it)));
    minorities.of(subjectId).ifPresent(it -> records.accept(minority(it)));
    minorities
        .guardedBy(subjectId)
        .forEach((guardianship, child) -> records.accept(guardianship(guardianship, child)));
    relations
        .of(one)
        .getOrDefault(subjectId, List.of())
        .forEach(it -> records.accept(membership(it)));
  }

  /// What a subject has decided, oldest first.
  ///
  /// @param texts where the texts are noted that were shown
  private void history(
      UUID subject, Set<Shown> texts, Consumer<Map<String, @Nullable Object>> records) {
    List<LedgerEntry> page = decisions.after(subject, 0, PAGE);
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        Shown shown = entry.decision().shown();
        if (shown != null) {
          texts.add(shown);
        }
        records.accept(decision(entry));
      }
      page = decisions.after(subject, page.getLast().sequence(), PAGE);
    }
  }

  private static Map<String, @Nullable Object> decision(LedgerEntry entry) {
    NewDecision decision = entry.decision();
    Shown shown = decision.shown();
    Map<String, @Nullable Object> fields = record("decision");
    fields.put("decisionId", entry.id().toString());
    if (decision.subject().kind() == SubjectKind.VISITOR) {
      fields.put("visitorId", entry.subjectId().toString());
    }
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
    fields.put("method", text(decision.method()));
    fields.put("collectionPoint", text(decision.collectionPoint()));
    fields.put("categories", decision.categories().stream().map(Code::value).toList());
    fields.put("toldBy", decision.actor().kind().toString());
    fields.put("system", text(decision.actor().system()));
    fields.put("reason", text(decision.actor().reason()));
    if (decision.actor().kind() == Actor.Kind.GUARDIAN) {
      fields.put("guardianshipId", decision.actor().id().toString());
    }
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

  private static Map<String, @Nullable Object> visitor(VisitorLink link) {
    Map<String, @Nullable Object> fields = record("visitor");
    fields.put("visitorId", link.visitorId().toString());
    fields.put("linkedAt", link.linkedAt().toString());
    fields.put("unlinkedAt", text(link.unlinkedAt()));
    return fields;
  }

  private static Map<String, @Nullable Object> minority(Minority minority) {
    Map<String, @Nullable Object> fields = record("minority");
    fields.put("until", minority.until().toString());
    fields.put("guardians", minority.guardianships().size());
    return fields;
  }

  private static Map<String, @Nullable Object> guardianship(UUID guardianship, UUID child) {
    Map<String, @Nullable Object> fields = record("guardianship");
    fields.put("guardianshipId", guardianship.toString());
    fields.put("childId", child.toString());
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
