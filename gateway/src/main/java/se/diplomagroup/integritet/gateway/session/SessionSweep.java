package se.diplomagroup.integritet.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Deletes the sessions that have ended.
@ApplicationScoped
class SessionSweep {

  private final Sessions sessions;

  SessionSweep(Sessions sessions) {
    this.sessions = sessions;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    sessions.forgetExpired();
  }
}
