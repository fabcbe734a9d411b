package se.diplomagroup.integritet.localstack.stack;

/// Why a command cannot go on, and what the person at the terminal can do about it.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  public Refusal(String reason, String advice) {
    super(reason);
    this.advice = advice;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String advice() {
    return advice;
  }
}
