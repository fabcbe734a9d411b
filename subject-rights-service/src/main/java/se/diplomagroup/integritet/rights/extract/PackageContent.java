package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Problems;

/// What one system delivers: records by category, each record a map of fields. `{"contact-details":
/// [{"email": "..."}]}`
record PackageContent(Map<Code, List<Map<String, Object>>> records) {

  private static final TypeReference<TreeMap<Code, List<Map<String, Object>>>> SHAPE =
      new TypeReference<>() {};

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if it has another shape
  static void requireShape(JsonNode body) {
    if (!body.isObject()) {
      throw Problems.invalid("", "object", "A package is an object of records by category.");
    }
    body.properties()
        .forEach(category -> {
          requireCode(category.getKey());
          requireRecords(category.getValue());
        });
  }

  private static void requireCode(String key) {
    if (key.length() > Code.MAX_LENGTH || !key.matches(Code.PATTERN)) {
      throw Problems.invalid("", "category", "A category is a code, such as contact-details.");
    }
  }

  private static void requireRecords(JsonNode records) {
    if (!records.isArray() || !records.valueStream().allMatch(JsonNode::isObject)) {
      throw Problems.invalid("", "records", "Each category holds a list of records.");
    }
  }

  static byte[] bytes(ObjectMapper json, JsonNode body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PackageContent read(ObjectMapper json, byte[] bytes) {
    try {
      return new PackageContent(json.readValue(bytes, SHAPE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
