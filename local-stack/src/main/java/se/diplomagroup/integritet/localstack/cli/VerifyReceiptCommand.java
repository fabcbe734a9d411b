package se.diplomagroup.integritet.localstack.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.receipt.ReceiptCheck;
import se.diplomagroup.integritet.localstack.receipt.ReceiptCheck.Answer;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Ports;
import se.diplomagroup.integritet.localstack.stack.Project;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;

/// Verifies a receipt. With `--keys` nothing is asked of anybody; without, the keys are those that
/// the running stack publishes. Exit codes: 0 genuine, 1 not genuine, 2 not verified.
record VerifyReceiptCommand(Project project, Map<String, String> environment, Console console)
    implements Command {

  static final int GENUINE = 0;
  static final int NOT_GENUINE = 1;
  static final int NOT_VERIFIED = 2;

  private static final long LARGEST = 1024 * 1024;

  /// @param keys a file with a JWK Set, or null to ask the running stack
  private record Options(Path receipt, @Nullable Path keys) {}

  /// Why nothing can be said.
  private static final class NotVerified extends Exception {

    private static final long serialVersionUID = 1L;

    NotVerified(String why) {
      super(why);
    }
  }

  @Override
  public int run(List<String> arguments) {
    try {
      Options options = options(arguments);
      String receipt = read(options.receipt());
      return told(check(options).check(receipt));
    } catch (NotVerified e) {
      Console errors = console.onStandardError();
      errors.failed(String.valueOf(e.getMessage()));
      errors.advice("./integritet verify-receipt <file> [--keys <jwks file>]");
      return NOT_VERIFIED;
    }
  }

  private int told(Answer answer) {
    return switch (answer) {
      case Answer.Genuine(var keyId, var receipt) -> {
        console.line(
            console.green("✓") + " The receipt is genuine and unchanged (key " + keyId + ").");
        JsonNode process = receipt.path("dpv:hasProcess").path(0);
        JsonNode status = process.path("dpv:hasConsentStatus").path(0);
        show("decision", receipt.path("dpv:hasIdentifier"));
        show("purpose", process.path("dpv:hasPurpose").path(0).path("skos:prefLabel"));
        show("decided", TextNode.valueOf(word(status.path("@type").path(0).asText())));
        show("at", status.path("dpv:isIndicatedAtTime"));
        show(
            "controller",
            receipt.path("dpv:hasEntity").path("integritet:controller").path("dpv:hasName"));
        yield GENUINE;
      }
      case Answer.NotGenuine(var why) -> {
        console.failed("Not genuine. " + why);
        yield NOT_GENUINE;
      }
    };
  }

  /// The choice in a word, as in `withdrawn` of `dpv:ConsentWithdrawn`.
  private static String word(String status) {
    return status.replaceFirst("^dpv:Consent", "").toLowerCase(Locale.ROOT);
  }

  private void show(String what, JsonNode value) {
    console.line("    %-11s %s".formatted(what, value.asText("-")));
  }

  private ReceiptCheck check(Options options) throws NotVerified {
    String keys = options.keys() == null ? published() : read(options.keys());
    try {
      return new ReceiptCheck(keys);
    } catch (IllegalArgumentException e) {
      throw new NotVerified("The keys are not a JWK Set.");
    }
  }

  private static Options options(List<String> arguments) throws NotVerified {
    boolean withKeys = arguments.size() == 3 && arguments.get(1).equals("--keys");
    if ((arguments.size() != 1 && !withKeys) || arguments.getFirst().startsWith("--")) {
      throw new NotVerified("verify-receipt takes a file, and --keys with another one.");
    }
    return new Options(Path.of(arguments.getFirst()), withKeys ? Path.of(arguments.get(2)) : null);
  }

  private static String read(Path file) throws NotVerified {
    try {
      if (Files.size(file) > LARGEST) {
        throw new NotVerified(file + " is too large.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new NotVerified(file + " cannot be read.");
    }
  }

  private String published() throws NotVerified {
    var stack =
        new LocalStack(project, project.data(), Ports.read(project.data().ports()), environment);
    URI address = stack.address(ServiceDefinition.CONSENT).resolve("/v1/receipts/keys");
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    } catch (IOException e) {
      // told below
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new NotVerified("The running stack does not give its keys; give them with --keys.");
  }
}
