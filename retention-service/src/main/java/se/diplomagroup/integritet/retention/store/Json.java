package se.diplomagroup.integritet.retention.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;

/// Values in jsonb columns, which only this service writes. One may be older than a field of it,
/// which has its default then.
@ApplicationScoped
public class Json {

  private final ObjectMapper mapper;
  private final ObjectReader stored;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
    this.stored = mapper.reader().without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of this service has no JSON form", e);
    }
  }

  public <T> T read(String json, Class<T> type) {
    try {
      return stored.forType(type).readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored value cannot be read", e);
    }
  }

  public <T> T read(String json, TypeReference<T> type) {
    try {
      return stored.forType(type).readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored value cannot be read", e);
    }
  }
}
