package se.diplomagroup.integritet.rights.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A request as it reaches the controller.
///
/// @param receivedOn the day on which it reached any channel, whenever it is registered
/// @param categories the data it is about; empty means all
/// @param purpose what is objected to; only with an objection
/// @param signedIn whether the person made it themselves, signed in
record Intake(
    Right right,
    UUID subjectId,
    Channel channel,
    LocalDate receivedOn,
    Language language,
    List<Code> categories,
    @Nullable Code purpose,
    @Nullable ObjectionKind objectionKind,
    Actor by,
    boolean signedIn) {

  Intake {
    categories = List.copyOf(categories);
    if (!Categories.ALL.containsAll(categories)) {
      throw Problems.unprocessable(
          "unknown-category", "categories", "A category is not one that the policy names.");
    }
    if ((right == Right.OBJECTION || right == Right.HUMAN_DECISION) && purpose == null) {
      throw Problems.unprocessable(
          "purpose-missing", "purpose", "An objection names the purpose that it is about.");
    }
    if (right != Right.OBJECTION && right != Right.HUMAN_DECISION && purpose != null) {
      throw Problems.unprocessable(
          "purpose-without-objection", "purpose", "Only an objection is about a purpose.");
    }
    objectionKind = kind(right, purpose, objectionKind);
  }

  /// Whether the person objects to direct marketing, which takes effect at once and which nobody
  /// approves (Art. 21(2) and (3), promise P28).
  boolean isAbsolute() {
    return objectionKind == ObjectionKind.DIRECT_MARKETING;
  }

  private static @Nullable ObjectionKind kind(
      Right right, @Nullable Code purpose, @Nullable ObjectionKind kind) {
    if (right == Right.HUMAN_DECISION) {
      return ObjectionKind.AUTOMATED_DECISION;
    }
    if (right != Right.OBJECTION) {
      return null;
    }
    if (Purposes.NEWS.equals(purpose)) {
      return ObjectionKind.DIRECT_MARKETING;
    }
    return kind == null ? ObjectionKind.LEGITIMATE_INTEREST : kind;
  }
}
