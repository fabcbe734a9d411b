package se.diplomagroup.integritet.kit.ids;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes the ids of paths and queries as [Uuids] reads them.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class UuidParameters implements ParamConverterProvider {

  private static final ParamConverter<UUID> CONVERTER = new Converter();

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == UUID.class ? (ParamConverter<T>) CONVERTER : null;
  }

  private static final class Converter implements ParamConverter<UUID> {

    @Override
    public UUID fromString(String text) {
      return Uuids.parse(text).orElseThrow(() -> new IllegalArgumentException("no id"));
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}
