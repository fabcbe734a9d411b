package se.diplomagroup.integritet.retention.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import se.diplomagroup.integritet.connector.GoAhead;
import se.diplomagroup.integritet.kit.order.OrderBook;

/// This service is also the one that answers: as a system it asks its own book.
@ApplicationScoped
class OwnGoAhead implements GoAhead {

  private final OrderBook book;

  OwnGoAhead(OrderBook book) {
    this.book = book;
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public boolean given(UUID orderId) {
    return book.begin(orderId);
  }
}
