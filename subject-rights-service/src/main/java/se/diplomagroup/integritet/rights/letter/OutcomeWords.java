package se.diplomagroup.integritet.rights.letter;

import java.util.List;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// How a request ended, in sentences.
final class OutcomeWords {

  private static final Words REFUSED =
      new Words(
          "Vi har prövat din begäran och avslår den. Skälen står nedan.",
          "We have considered your request and refuse it. The reasons are given below.");

  private static final Words LAPSED =
      new Words(
          "Registerutdraget var klart men hämtades inte medan det fanns kvar, och det har därför"
              + " förstörts. Du är välkommen att begära ett nytt.",
          "The register extract was ready but was not fetched while it was kept, and it has therefore"
              + " been destroyed. You are welcome to ask for a new one.");

  private OutcomeWords() {}

  static List<Words> of(RightsRequest request, Closure closure) {
    return switch (closure) {
      case FULFILLED -> List.of(fulfilled(request));
      case PARTLY_FULFILLED -> List.of(partly(request));
      case REFUSED -> refused(request);
      case WITHDRAWN -> List.of(LAPSED);
    };
  }

  private static List<Words> refused(RightsRequest request) {
    return request
        .restrictionLiftsOn()
        .map(Dates::full)
        .map(day ->
            List.of(
                REFUSED,
                new Words(
                        "Begränsningen, som har gällt sedan du begärde den, hävs den %s.",
                        "The restriction, which has applied since you asked for it, is lifted on"
                            + " %s.")
                    .with(day)))
        .orElseGet(() -> List.of(REFUSED));
  }

  private static Words fulfilled(RightsRequest request) {
    return switch (request.right()) {
      case ACCESS ->
          new Words(
              "Registerutdraget är lämnat till dig. Alla system som har uppgifter om dig har svarat.",
              "The register extract has been given to you. Every system that holds data about you has"
                  + " answered.");
      case ERASURE -> erased(request);
      case OBJECTION, HUMAN_DECISION ->
          new Words(
              "Vi har godtagit din invändning och behandlingen har upphört i de system där den pågick.",
              "We have upheld your objection, and the processing has ended in the systems where it took"
                  + " place.");
      case RESTRICTION ->
          new Words(
              "Behandlingen av uppgifterna är begränsad. Vi hör av oss innan begränsningen hävs.",
              "The processing of the data is restricted. We will tell you before the restriction is"
                  + " lifted.");
      case RECTIFICATION, PORTABILITY ->
          new Words("Din begäran är genomförd.", "Your request has been carried out.");
    };
  }

  private static Words erased(RightsRequest request) {
    return new Words(
            "Vi har raderat dina uppgifter. %s poster är raderade och %s är anonymiserade, så att ingen"
                + " längre kan se vem de gällde.",
            "We have erased your data. %s records have been erased and %s have been anonymised, so"
                + " that nobody can tell any more whom they were about.")
        .with(
            count(request.erasedRecords().orElse(0L)),
            count(request.anonymisedRecords().orElse(0L)));
  }

  private static Words count(long number) {
    return Words.same(Long.toString(number));
  }

  private static Words partly(RightsRequest request) {
    if (request.right() == Right.ERASURE) {
      return new Words(
              "%s Några uppgifter måste vi spara. Nedan står vilka, på vilken grund och till vilken dag."
                  + " De raderas sedan av sig själva; du behöver inte göra något.",
              "%s Some data we have to keep. Below you see which, on what ground and until which day. It"
                  + " is then erased by itself; you do not have to do anything.")
          .with(erased(request));
    }
    if (request.right() == Right.ACCESS) {
      return new Words(
          "Registerutdraget är lämnat, men inte alla system kunde lämna allt. Utdraget säger vilka och"
              + " varför.",
          "The register extract has been given, but not every system could give everything. The"
              + " extract says which and why.");
    }
    return new Words(
        "Din begäran är genomförd till en del. Inte alla system kunde genomföra den fullt ut.",
        "Your request has been carried out in part. Not every system could carry it out in full.");
  }
}
