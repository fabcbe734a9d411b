package se.diplomagroup.integritet.rights.request;

import java.time.Instant;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.words.WireNames;

/// The extract: collected from every system, handed out, and destroyed when its time is over.
final class Extracting {

  private final RightsRequest request;

  Extracting(RightsRequest request) {
    this.request = request;
  }

  /// It is certain who asks: the data is collected, or staff decide on a repeated extract.
  void open(RepeatedExtractPolicy.Answer extract, Instant now) {
    switch (extract) {
      case RepeatedExtractPolicy.Answer.FreeOfCharge() -> collect(now);
      case RepeatedExtractPolicy.Answer.StaffDecide(var earlier) -> {
        request.repeats(earlier.requestId());
        request.note(Step.REPEATED_EXTRACT, Actor.SERVICE, null, now);
      }
    }
  }

  void collect(Instant now) {
    request.moveTo(RequestState.COLLECTING, now);
    request.publish(
        new RightsEvent.AccessRequested(
            request.id(), request.subjectId(), request.receivedOn(), request.dueOn()));
    request.note(Step.COLLECTING, Actor.SERVICE, null, now);
  }

  /// Every system has given its last word about its part of the extract.
  ///
  /// @param inFull whether each of them gave all it holds
  void collected(boolean inFull, Instant now) {
    request.answeredBySystems(inFull);
    request.extractReady(now);
    request.moveTo(RequestState.READY, now);
    request.note(Step.EXTRACT_READY, Actor.SERVICE, null, now);
  }

  /// A system joined before the extract was handed out: it is asked, too.
  void collectMore(Instant now) {
    request.moveTo(RequestState.COLLECTING, now);
    request.note(Step.SYSTEM_JOINED, Actor.SERVICE, null, now);
  }

  /// The owner fetched the extract, or what was there of it. The whole one answers the request.
  ///
  /// @param whole whether the owner's file is made of all that is collected by now: the last answer
  ///   may have come after the file was made
  void fetched(boolean whole, Actor by, Instant now) {
    request.note(whole ? Step.EXTRACT_FETCHED : Step.EXTRACT_PARTLY_FETCHED, by, null, now);
    if (whole && request.state() == RequestState.READY) {
      request.close(request.closureOfTheDone(), now);
    }
  }

  /// Staff have given the complete extract to its owner: that answers the request.
  void handOver(HandoverMethod method, UUID by, Instant now) {
    HandoverGate.requireReady(request);
    request.note(Step.EXTRACT_HANDED_OVER, Actor.staff(by), WireNames.code(method), now);
    request.close(request.closureOfTheDone(), now);
  }

  /// The key of the packages was destroyed because their time was over.
  void packagesDestroyed(Instant now) {
    request.extractDestroyed(now);
    request.note(Step.PACKAGES_DESTROYED, Actor.SERVICE, null, now);
    if (request.state() == RequestState.READY) {
      request.note(Step.EXTRACT_LAPSED, Actor.SERVICE, null, now);
      request.close(Closure.WITHDRAWN, now);
    }
  }

  /// The person was erased, and with them what had been collected. An extract that was not handed
  /// out cannot be any more; the systems have nothing left to give.
  void personErased(Instant now) {
    if (request.right() != Right.ACCESS || request.packagesAreDestroyed()) {
      return;
    }
    request.extractDestroyed(now);
    request.note(Step.PACKAGES_DESTROYED, Actor.SERVICE, null, now);
    if (request.state() == RequestState.COLLECTING || request.state() == RequestState.READY) {
      request.note(Step.EXTRACT_ERASED, Actor.SERVICE, null, now);
      request.close(Closure.PARTLY_FULFILLED, now);
    }
  }
}
