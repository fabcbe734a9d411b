package se.diplomagroup.integritet.kit.json;

import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Boolean;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.EmptyString;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Float;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.Integer;
import static com.fasterxml.jackson.databind.cfg.CoercionInputShape.String;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

/// Has Jackson take a value for what it is, and never for what it could be turned into: by its
/// defaults 0 is the first constant of an enumeration, 1 is true, nothing at all is 0, and 20000 is
/// a day in 2024.
public final class OwnKind {

  private OwnKind() {}

  /// @param mapper changed by this
  public static void require(ObjectMapper mapper) {
    mapper.enable(
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    refuse(mapper, LogicalType.Textual, Integer, Float, Boolean);
    refuse(mapper, LogicalType.Integer, String, EmptyString, Float, Boolean);
    refuse(mapper, LogicalType.Float, String, EmptyString, Boolean);
    refuse(mapper, LogicalType.Boolean, String, EmptyString, Integer, Float);
    refuse(mapper, LogicalType.Enum, EmptyString, Integer, Float, Boolean);
    refuse(mapper, LogicalType.DateTime, EmptyString, Integer, Float, Boolean);
    refuse(mapper, LogicalType.OtherScalar, EmptyString, Integer, Float, Boolean);
  }

  private static void refuse(ObjectMapper mapper, LogicalType kind, CoercionInputShape... given) {
    for (CoercionInputShape shape : given) {
      mapper.coercionConfigFor(kind).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
