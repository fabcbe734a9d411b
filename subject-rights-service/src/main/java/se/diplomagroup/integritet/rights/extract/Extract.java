package se.diplomagroup.integritet.rights.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.rights.catalogue.Catalogue.Controller;

/// The register extract: a copy of the data and the facts of Art. 15(1), in one language. This is
/// its JSON form; the others are made of it.
///
/// @param complete whether every system has given all it holds
/// @param missing what is not in it, and why
record Extract(
    String document,
    String language,
    Instant madeAt,
    boolean complete,
    RequestPart request,
    Controller controller,
    List<Missing> missing,
    List<SystemPart> systems,
    Article15 article15) {

  /// The request that the extract answers.
  record RequestPart(
      UUID id,
      String reference,
      Right right,
      UUID subjectId,
      LocalDate receivedOn,
      LocalDate dueOn) {}

  /// A system whose data is not here in full.
  ///
  /// @param since when it was asked, or last answered
  /// @param nextTry when it tries again, where that is known
  record Missing(
      Code system,
      String name,
      String state,
      Instant since,
      @Nullable LocalDate nextTry,
      boolean late,
      @Nullable Code ground,
      String sentence) {}

  /// What one system answered.
  record SystemPart(
      Code system,
      String name,
      String state,
      @Nullable Instant answeredAt,
      Map<Code, Long> counts,
      Map<Code, List<Map<String, Object>>> data) {}
}
