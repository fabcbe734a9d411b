package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderReplyHandler;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.rights.deadline.DeadlinePolicy;

/// Takes a request from step to step. Each step is one transaction: lock the request, let it
/// change, order from the systems what the change asks for, write it all.
@ApplicationScoped
public class RequestProcess implements OrderReplyHandler {

  private final Requests requests;
  private final RequestOrders orders;
  private final Particulars particulars;
  private final DeadlinePolicy deadlines;
  private final RequestSettings settings;
  private final Clock clock;

  RequestProcess(
      Requests requests,
      RequestOrders orders,
      Particulars particulars,
      DeadlinePolicy deadlines,
      RequestSettings settings,
      Clock clock) {
    this.requests = requests;
    this.orders = orders;
    this.particulars = particulars;
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
  }

  /// Registers a request and starts it if it is certain who asks.
  @Transactional(TxType.MANDATORY)
  UUID receive(Intake intake, Particulars.Content content) {
    Instant now = clock.instant();
    RightsRequest request =
        RightsRequest.receive(
            intake,
            deadlines.of(intake.receivedOn()),
            requests.nextReference(today()),
            extractAnswer(intake.right(), intake.subjectId(), intake.receivedOn()),
            now);
    requests.add(request);
    particulars.write(request.id(), content);
    advance(request, now);
    return request.id();
  }

  @Transactional(TxType.MANDATORY)
  void confirmIdentity(RightsRequest request, IdentityMethod method, UUID by) {
    change(
        request,
        (it, now) ->
            it.confirmIdentity(
                method,
                Actor.staff(by),
                extractAnswer(it.right(), it.subjectId(), it.receivedOn()),
                now));
  }

  @Transactional(TxType.MANDATORY)
  void decide(RightsRequest request, Decide command, @Nullable String reason, UUID by) {
    change(request, (it, now) -> it.decide(command, by, now));
    if (reason != null) {
      particulars.write(request.id(), particulars.of(request.id()).withReason(reason));
    }
  }

  @Transactional(TxType.MANDATORY)
  void approve(RightsRequest request, @Nullable Sha256 planHash, UUID by) {
    change(
        request,
        (it, now) -> {
          it.approve(planHash, by, now);
          if (isRefusedRestriction(it)) {
            it.liftRestrictionOn(today().plus(settings.toldBeforeLifting()));
          }
        });
  }

  @Transactional(TxType.MANDATORY)
  void sendBack(RightsRequest request, UUID by) {
    change(request, (it, now) -> it.sendBack(by, now));
  }

  @Transactional(TxType.MANDATORY)
  void extend(RightsRequest request, ExtensionReason reason, UUID by) {
    change(
        request,
        (it, now) -> it.extend(reason, deadlines.extended(it.receivedOn()), by, today(), now));
  }

  /// A system answered, or delivered its part.
  @Override
  @Transactional(TxType.MANDATORY)
  public void answered(Origin origin, UUID originId) {
    change(requests.lock(originId), (_, _) -> {});
  }

  /// Something happened to the disposal that a request waits for.
  @Transactional(TxType.MANDATORY)
  void onDisposal(UUID requestId, BiConsumer<RightsRequest, Instant> change) {
    change(requests.lock(requestId), change);
  }

  /// A system has joined: whatever is being collected or stopped is asked of it, too.
  @Transactional(TxType.MANDATORY)
  void systemJoined() {
    requests.withTheSystems().forEach(id -> change(requests.lock(id), (_, _) -> {}));
  }

  /// Staff have given the complete extract to its owner.
  @Transactional(TxType.MANDATORY)
  void handOver(RightsRequest request, HandoverMethod method, UUID by) {
    change(request, (it, now) -> it.handOver(method, by, now));
  }

  /// The owner has fetched the extract, or what there is of it.
  @Transactional(TxType.MANDATORY)
  public void fetched(RightsRequest request, boolean whole, Actor by) {
    change(request, (it, now) -> it.fetched(whole, by, now));
  }

  private void change(RightsRequest request, BiConsumer<RightsRequest, Instant> change) {
    Instant now = clock.instant();
    change.accept(request, now);
    advance(request, now);
  }

  private void advance(RightsRequest request, Instant now) {
    orders.advance(request, now);
    requests.save(request);
  }

  private RepeatedExtractPolicy.Answer extractAnswer(
      Right right, UUID subjectId, LocalDate receivedOn) {
    return right == Right.ACCESS
        ? RepeatedExtractPolicy.answer(receivedOn, requests.extractsGiven(subjectId))
        : new RepeatedExtractPolicy.Answer.FreeOfCharge();
  }

  private static boolean isRefusedRestriction(RightsRequest request) {
    return request.right() == Right.RESTRICTION
        && request.isConfirmed()
        && request.decision().filter(decision -> decision.outcome() == Outcome.REFUSED).isPresent();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM);
  }
}
