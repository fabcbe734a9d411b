package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import se.diplomagroup.integritet.contracts.Code;

/// The six grounds of GDPR Art. 6(1).
public enum LegalBasis {
  @JsonProperty("consent")
  CONSENT("consent", "6(1)(a)"),
  @JsonProperty("contract")
  CONTRACT("contract", "6(1)(b)"),
  @JsonProperty("legal-obligation")
  LEGAL_OBLIGATION("legal-obligation", "6(1)(c)"),
  @JsonProperty("vital-interests")
  VITAL_INTERESTS("vital-interests", "6(1)(d)"),
  @JsonProperty("public-task")
  PUBLIC_TASK("public-task", "6(1)(e)"),
  @JsonProperty("legitimate-interest")
  LEGITIMATE_INTEREST("legitimate-interest", "6(1)(f)");

  private final Code code;
  private final String article;

  LegalBasis(String code, String article) {
    this.code = Code.of(code);
    this.article = article;
  }

  public Code code() {
    return code;
  }

  /// Whether a person can object (Art. 21(1)): to a public task and to a legitimate interest.
  public boolean canBeObjectedTo() {
    return this == PUBLIC_TASK || this == LEGITIMATE_INTEREST;
  }

  /// The paragraph of GDPR Art. 6, such as `6(1)(a)`.
  public String article() {
    return article;
  }
}
