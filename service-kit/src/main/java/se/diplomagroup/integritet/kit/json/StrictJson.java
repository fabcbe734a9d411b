package se.diplomagroup.integritet.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import se.diplomagroup.integritet.kit.time.IsoTimes;

/// A body is one JSON value and nothing after it, and no field of it is given twice: two readers
/// would not agree on what it says. It is in UTF-8 (RFC 8259, section 8.1). A value is of its own
/// kind ([OwnKind]), a text can be stored, and a date is one that can be reckoned with.
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.getFactory().disable(JsonFactory.Feature.CHARSET_DETECTION);
    OwnKind.require(mapper);
    mapper.registerModule(values());
  }

  /// After all others: of two modules that read the same type, the later one does.
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static Module values() {
    return new SimpleModule("strict-values")
        .addDeserializer(String.class, new TextDeserializer())
        .addKeyDeserializer(String.class, new NameDeserializer())
        .addDeserializer(JsonNode.class, new TreeDeserializer())
        .addDeserializer(LocalDate.class, new IsoDeserializer<>(LocalDate.class, IsoTimes::date))
        .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, IsoTimes::instant));
  }
}
