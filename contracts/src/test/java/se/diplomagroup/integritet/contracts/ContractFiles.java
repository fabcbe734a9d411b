package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where the contract's files are, and how JSON in them is written.
final class ContractFiles {

  static final Path RESOURCES = Path.of("src/main/resources");
  static final Path ASYNC_API = RESOURCES.resolve("asyncapi.yaml");
  static final Path EVENTS_PAGE = Path.of("../docs/events.md");

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final Properties SUMMARIES = summaries();

  private ContractFiles() {}

  static Path schema(String type) {
    return RESOURCES.resolve("schemas/" + type + ".json");
  }

  static Path example(String type) {
    return RESOURCES.resolve("examples/" + type + ".json");
  }

  static String summary(String type) {
    String summary = SUMMARIES.getProperty(type);
    if (summary == null) {
      throw new IllegalStateException("summaries.properties says nothing about " + type);
    }
    return summary;
  }

  static String pretty(Object value) {
    var indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        JSON.writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    try {
      return writer.writeValueAsString(value) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties summaries() {
    try (var in = ContractFiles.class.getResourceAsStream("/summaries.properties")) {
      var properties = new Properties();
      properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
