package se.diplomagroup.integritet.localstack.cli;

import java.net.URI;
import java.time.Duration;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Account;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.ServiceDefinition;

/// What to know when everything runs: addresses, who can sign in, what to look at.
record Welcome(LocalStack stack, Console console) {

  void print(Duration time, UpOptions options) {
    console.line();
    console.title("Integritet is running. It took " + Console.format(time) + ".");
    console.line();
    URI gateway = stack.address(ServiceDefinition.GATEWAY);
    address("Start here", gateway, "/");
    address("The policy", gateway, "/policy");
    address("A person's own pages", gateway, "/me");
    address("Support staff", gateway, "/staff");
    address("Data protection officer", gateway, "/dpo");
    address("The example system", stack.address(ServiceDefinition.ELEARNING), "/");
    address("Mail that was sent", stack.mail().address(), "/api/user");
    console.line();
    console.line("  " + console.bold("Sign in as"));
    for (Account account : Account.values()) {
      console.line(
          "  %-24s %-30s %s".formatted(account.username(), account.password(), account.who()));
    }
    console.line();
    if (!options.empty()) {
      tour(gateway);
    }
    options.without().forEach(this::howToRun);
    console.line("  ./integritet demo      plays the journey and checks every step of it");
    console.line("  ./integritet status    what runs, where, and how much memory it takes");
    console.line("  ./integritet token dpo a token for curl");
    console.line();
    console.line(
        options.detach() ? "  Stop it with ./integritet down" : "  Ctrl-C stops everything.");
  }

  private void address(String what, URI base, String path) {
    console.line("  %-24s %s".formatted(what, base.resolve(path)));
  }

  /// What to click in which order, by role.
  private void tour(URI gateway) {
    console.line("  " + console.bold("A short tour"));
    step("learner", gateway, "/me", "what is known, the extract under Requests, a choice, a child");
    step("support", gateway, "/staff", "the case due soonest; the erasure whose plan waits");
    step("dpo", gateway, "/dpo", "the figures and the events as they come");
    step(
        "customer-admin",
        stack.address(ServiceDefinition.ELEARNING),
        "/company",
        "the people of the company");
    console.line();
  }

  private void step(String account, URI base, String path, String what) {
    console.line("  %-16s %-32s %s".formatted(account, base.resolve(path), what));
  }

  private void howToRun(ServiceDefinition service) {
    console.line("  " + console.bold(service.name() + " was left out.") + " In another shell:");
    console.line(
        "  ./integritet dev %-8s runs it in Quarkus's dev mode".formatted(service.shortName()));
    console.line();
  }
}
