package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// An answer over HTTP. The body is a missing node where the answer is not JSON.
record Reply(String call, int status, JsonNode json, String text) {

  /// @throws JourneyBroken if the status is not one of 2xx
  Reply ok() {
    if (status / 100 != 2) {
      throw new JourneyBroken(call + " answered " + status + ": " + text);
    }
    return this;
  }

  String string(String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new JourneyBroken(call + " answered without \"" + field + "\": " + text);
    }
    return value.asText();
  }
}
