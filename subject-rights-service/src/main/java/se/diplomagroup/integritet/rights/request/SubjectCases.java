package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.rights.vault.Packages;

/// All cases of one person, for this service's own part in extracts and erasures.
@ApplicationScoped
public class SubjectCases {

  private final Requests requests;
  private final Particulars particulars;
  private final Packages packages;
  private final Clock clock;

  SubjectCases(Requests requests, Particulars particulars, Packages packages, Clock clock) {
    this.requests = requests;
    this.particulars = particulars;
    this.packages = packages;
    this.clock = clock;
  }

  /// A case with what is personal in it.
  public record SubjectCase(RightsRequest request, Particulars.Content particulars) {}

  /// How much was erased.
  public record Erased(int particulars, int packages) {}

  @Transactional
  public List<SubjectCase> of(UUID subjectId) {
    return requests.ofSubject(subjectId).stream()
        .map(request -> new SubjectCase(request, particulars.of(request.id())))
        .toList();
  }

  /// Destroys everything personal in the person's cases. What stays says that there was a case,
  /// about which right, when, and how it ended, under a pseudonymous id.
  @Transactional(TxType.MANDATORY)
  public Erased erase(UUID subjectId) {
    Instant now = clock.instant();
    int texts = 0;
    int collected = 0;
    for (UUID id :
        requests.ofSubject(subjectId).stream().map(RightsRequest::id).sorted().toList()) {
      RightsRequest request = requests.lock(id);
      texts += particulars.destroy(id);
      collected += packages.destroy(id);
      request.personErased(now);
      requests.save(request);
    }
    return new Erased(texts, collected);
  }
}
