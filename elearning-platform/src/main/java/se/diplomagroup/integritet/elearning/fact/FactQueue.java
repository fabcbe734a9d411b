package se.diplomagroup.integritet.elearning.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.elearning.work.AfterCommit;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// Facts that the platform is to be told, written in the transaction in which they happen and told
/// afterwards by [FactTeller]. Their ids are drawn here, so telling one twice does no harm.
@ApplicationScoped
public class FactQueue {

  private final Sql sql;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final AfterCommit afterCommit;
  private final FactTeller teller;

  FactQueue(
      DataSource dataSource,
      ObjectMapper mapper,
      Clock clock,
      AfterCommit afterCommit,
      FactTeller teller) {
    this.sql = new Sql(dataSource);
    this.mapper = mapper;
    this.clock = clock;
    this.afterCommit = afterCommit;
    this.teller = teller;
  }

  /// The fact is told once the transaction has committed.
  @Transactional(TxType.MANDATORY)
  public void tell(LifecycleEvent fact) {
    tell(List.of(fact));
  }

  /// The facts are told in this order once the transaction has committed.
  @Transactional(TxType.MANDATORY)
  public void tell(Collection<? extends LifecycleEvent> facts) {
    sql.update(
        """
        insert into fact (id, key, type, data, happened_at)
        select id, key, type, data::jsonb, ?
        from unnest(?, ?, ?, ?) with ordinality as f (id, key, type, data, place)
        order by place
        """,
        clock.instant().atOffset(ZoneOffset.UTC),
        SqlArray.of("uuid", facts, _ -> Uuid7.next()),
        SqlArray.of("uuid", facts, LifecycleEvent::key),
        SqlArray.of("text", facts, EventTypes::typeOf),
        SqlArray.of("text", facts, this::json));
    afterCommit.run(teller::wake);
  }

  /// Facts about a person that have not been told are not told any more.
  @Transactional(TxType.MANDATORY)
  public int forget(UUID subjectId) {
    return sql.update("delete from fact where key = ?", subjectId);
  }

  private String json(LifecycleEvent fact) {
    try {
      return mapper.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a fact has a JSON form", e);
    }
  }
}
