package se.diplomagroup.integritet.rights.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Whether an extract is given without anybody's decision: one in twelve months is (promise P18). A
/// further one is neither refused nor charged for by the machine, because GDPR Art. 12(5) asks for
/// a judgement of the single case: staff decide, with reasons.
final class RepeatedExtractPolicy {

  private static final int MONTHS = 12;

  private RepeatedExtractPolicy() {}

  /// An extract that the person has already been given.
  record Given(UUID requestId, LocalDate receivedOn) {}

  sealed interface Answer {

    /// Collect at once.
    record FreeOfCharge() implements Answer {}

    /// A person decides, knowing of the earlier one.
    record StaffDecide(Given earlier) implements Answer {}
  }

  static Answer answer(LocalDate receivedOn, List<Given> given) {
    return given.stream()
        .filter(earlier -> earlier.receivedOn().plusMonths(MONTHS).isAfter(receivedOn))
        .max(Comparator.comparing(Given::receivedOn))
        .<Answer>map(Answer.StaffDecide::new)
        .orElseGet(Answer.FreeOfCharge::new);
  }
}
