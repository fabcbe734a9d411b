package se.diplomagroup.integritet.rights.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// The catalogue as it stands now. It is read anew for every document, because an extract states
/// the facts as they are when it is made; without them no document is handed out.
@ApplicationScoped
public class Catalogues {

  private static final Logger LOG = Logger.getLogger(Catalogues.class);
  private static final int OK = 200;

  private final ObjectMapper json;
  private final CatalogueSettings settings;
  private final HttpClient http;

  Catalogues(ObjectMapper json, CatalogueSettings settings) {
    this.json = json;
    this.settings = settings;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  /// @throws ProblemException 503 if consent-service cannot be read
  public Catalogue current() {
    try {
      HttpResponse<byte[]> response = http.send(request(), BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        LOG.warnf("consent-service answered %d for the catalogue", response.statusCode());
        throw unavailable();
      }
      return json.readValue(response.body(), Catalogue.class);
    } catch (IOException e) {
      LOG.warnf("The catalogue cannot be read: %s", e.getClass().getSimpleName());
      throw unavailable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  @PreDestroy
  void close() {
    http.close();
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create(settings.url() + "/v1/catalogue"))
        .timeout(settings.timeout())
        .header("Accept", "application/json")
        .GET()
        .build();
  }

  private static ProblemException unavailable() {
    return ProblemException.of(
        Status.SERVICE_UNAVAILABLE,
        "catalogue-unavailable",
        "The facts about the processing that belong in the document cannot be read just now. Nothing"
            + " is lost: try again in a minute.");
  }
}
