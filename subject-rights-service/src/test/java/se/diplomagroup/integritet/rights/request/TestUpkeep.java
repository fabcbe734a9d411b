package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;

/// Lets a test say when upkeep is done.
@ApplicationScoped
public class TestUpkeep {

  private final UpkeepProcess process;

  TestUpkeep(UpkeepProcess process) {
    this.process = process;
  }

  public void run() {
    process.run();
  }
}
