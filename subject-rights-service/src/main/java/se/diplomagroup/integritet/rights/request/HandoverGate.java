package se.diplomagroup.integritet.rights.request;

import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Whether there is an extract to hand over. Each refusal says what to do instead.
final class HandoverGate {

  private HandoverGate() {}

  static void requireReady(RightsRequest request) {
    if (request.right() != Right.ACCESS) {
      throw Problems.conflict("no-extract", "The request is not for an extract.");
    }
    switch (request.state()) {
      case READY -> {}
      case CLOSED -> throw Problems.conflict("request-closed", "The request is closed.");
      case RECEIVED,
          IDENTITY_CHECK,
          COLLECTING,
          PLANNING,
          PLAN_READY,
          AWAITING_APPROVAL,
          EXECUTING,
          DEFERRED ->
          throw Problems.conflict(
              "extract-not-ready",
              "The extract is not complete. Hand it over when every system has answered.");
    }
  }
}
