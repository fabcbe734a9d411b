package se.diplomagroup.integritet.rights.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.rights.catalogue.Catalogue;
import se.diplomagroup.integritet.rights.letter.Letter.GroundLine;
import se.diplomagroup.integritet.rights.letter.Letter.KeptLine;
import se.diplomagroup.integritet.rights.letter.Letter.Kind;
import se.diplomagroup.integritet.rights.request.Ground;
import se.diplomagroup.integritet.rights.request.Particulars;
import se.diplomagroup.integritet.rights.request.RequestState;
import se.diplomagroup.integritet.rights.request.Requests;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Remedies;
import se.diplomagroup.integritet.rights.words.SystemNames;
import se.diplomagroup.integritet.rights.words.Words;

/// Writes the letter that fits where the request stands (GDPR Art. 12(3), 12(4), 17(3), 18(3)).
/// Every letter says how to complain to IMY and about the courts (promise P25).
@ApplicationScoped
class LetterDesk {

  private static final Words DELAYED =
      new Words(
          "Vi kan inte radera dina uppgifter än: %s. När hindret har fallit bort raderas de av sig"
              + " själva, och då får du besked.",
          "We cannot erase your data yet: %s. When nothing stands in the way any more it is erased by"
              + " itself, and you will be told.");
  private static final Words EXTENDED =
      new Words(
          "Vi behöver mer tid för att svara på din begäran, eftersom %s. Du får svar senast den %s.",
          "We need more time to answer your request, because %s. You will have the answer by %s.");
  private static final Words COMPLEX = new Words("den är komplicerad", "it is complex");
  private static final Words MANY =
      new Words("antalet inkomna begäranden är stort", "the number of requests is large");

  private final Requests requests;
  private final Particulars particulars;
  private final Clock clock;

  LetterDesk(Requests requests, Particulars particulars, Clock clock) {
    this.requests = requests;
    this.particulars = particulars;
    this.clock = clock;
  }

  /// Which letter there is to write.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 409 if there is none yet
  static Kind kindFor(RightsRequest request) {
    if (request.state() == RequestState.CLOSED) {
      return Kind.OUTCOME;
    }
    if (request.state() == RequestState.DEFERRED) {
      return Kind.DELAY;
    }
    if (request.isExtended()) {
      return Kind.EXTENSION;
    }
    throw Problems.conflict(
        "letter-not-ready", "There is nothing to write yet: the request is still being handled.");
  }

  @Transactional
  Letter letter(RightsRequest read, Catalogue catalogue, Language language) {
    RightsRequest request = requests.get(read.id());
    Kind kind = kindFor(request);
    return new Letter(
        kind,
        language.tag(),
        request.reference(),
        request
            .closedAt()
            .map(closed -> LocalDate.ofInstant(closed, Zones.STOCKHOLM))
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM)),
        request.right(),
        request.closure().orElse(null),
        title(request.right()).in(language),
        sentences(request, kind).stream().map(words -> words.in(language)).toList(),
        reason(request),
        request.grounds().stream().map(code -> groundLine(code, language)).toList(),
        request.kept().stream().map(kept -> keptLine(kept, catalogue, language)).toList(),
        Remedies.COMPLAINT.in(language),
        Remedies.JUDICIAL_REMEDY.in(language),
        Remedies.OBJECTIONS_TO_US.in(language),
        catalogue.controller());
  }

  private @Nullable String reason(RightsRequest request) {
    return particulars.of(request.id()).reason();
  }

  private static List<Words> sentences(RightsRequest request, Kind kind) {
    List<Words> sentences = new ArrayList<>();
    sentences.add(
        new Words("Vi tog emot din begäran den %s.", "We received your request on %s.")
            .with(Dates.full(request.receivedOn())));
    switch (kind) {
      case OUTCOME ->
          request
              .closure()
              .ifPresent(closure -> sentences.addAll(OutcomeWords.of(request, closure)));
      case DELAY -> sentences.add(delayed(request));
      case EXTENSION ->
          sentences.add(EXTENDED.with(extensionReason(request), Dates.full(request.dueOn())));
    }
    return sentences;
  }

  private static Words delayed(RightsRequest request) {
    return DELAYED.with(
        request
            .deferralGround()
            .flatMap(Ground::of)
            .map(LetterDesk::cited)
            .orElseGet(() -> new Words("något hindrar det", "something prevents it")));
  }

  private static Words cited(Ground ground) {
    return new Words("%s (%s)", "%s (%s)").with(ground.words(), Words.same(ground.article()));
  }

  private static Words extensionReason(RightsRequest request) {
    return request.extensionReason().filter("complexity"::equals).isPresent() ? COMPLEX : MANY;
  }

  private static GroundLine groundLine(Code code, Language language) {
    return Ground.of(code)
        .map(ground -> new GroundLine(code, ground.article(), ground.words().in(language)))
        .orElseGet(() -> new GroundLine(code, code.value(), code.value()));
  }

  private static KeptLine keptLine(Kept kept, Catalogue catalogue, Language language) {
    Words category = catalogue.titleOf(kept.category());
    Words system = SystemNames.of(kept.system());
    Words article =
        Ground.of(kept.ground())
            .map(LetterDesk::cited)
            .orElseGet(() -> Words.same(kept.ground().value()));
    return new KeptLine(
        kept.category(),
        category.in(language),
        kept.system(),
        system.in(language),
        kept.until(),
        Ground.of(kept.ground()).map(Ground::article).orElseGet(() -> kept.ground().value()),
        keptSentence(kept.until(), category, system, article).in(language));
  }

  private static Words keptSentence(
      @Nullable LocalDate until, Words category, Words system, Words article) {
    if (until == null) {
      return new Words(
              "%s (%s) sparas så länge grunden finns: %s.",
              "%s (%s) is kept for as long as the ground lasts: %s.")
          .with(category, system, article);
    }
    return new Words(
            "%s (%s) sparas till och med den %s: %s. Därefter raderas de.",
            "%s (%s) is kept until and including %s: %s. It is then erased.")
        .with(category, system, Dates.full(until), article);
  }

  private static Words title(Right right) {
    return switch (right) {
      case ACCESS -> new Words("Svar på din begäran om registerutdrag", "Your request for access");
      case ERASURE -> new Words("Svar på din begäran om radering", "Your request for erasure");
      case RECTIFICATION ->
          new Words("Svar på din begäran om rättelse", "Your request for rectification");
      case RESTRICTION ->
          new Words("Svar på din begäran om begränsning", "Your request for restriction");
      case PORTABILITY ->
          new Words("Svar på din begäran om dataportabilitet", "Your request for portability");
      case OBJECTION -> new Words("Svar på din invändning", "Your objection");
      case HUMAN_DECISION ->
          new Words(
              "Svar på din invändning mot automatiserat beslut",
              "Your objection to an automated decision");
    };
  }
}
