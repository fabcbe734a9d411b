package se.diplomagroup.integritet.contracts;

import java.util.List;

/// Categories of personal data that the privacy policy names.
public final class Categories {

  /// kontaktuppgifter
  public static final Code CONTACT_DETAILS = Code.of("contact-details");

  /// företagsuppgifter
  public static final Code COMPANY_DETAILS = Code.of("company-details");

  /// inloggningsuppgifter
  public static final Code LOGIN_CREDENTIALS = Code.of("login-credentials");

  /// onlineidentifikationer
  public static final Code ONLINE_IDENTIFIERS = Code.of("online-identifiers");

  /// utbildningsuppgifter
  public static final Code EDUCATION_RECORDS = Code.of("education-records");

  /// faktureringsuppgifter
  public static final Code BILLING_DETAILS = Code.of("billing-details");

  /// ärendet
  public static final Code SUPPORT_CASE = Code.of("support-case");

  /// kakor
  public static final Code COOKIES = Code.of("cookies");

  /// What the platform itself keeps to show that it does as promised: decisions, requests,
  /// disposals, the log's index.
  public static final Code ACCOUNTABILITY_RECORDS = Code.of("accountability-records");

  public static final List<Code> ALL =
      List.of(
          CONTACT_DETAILS,
          COMPANY_DETAILS,
          LOGIN_CREDENTIALS,
          ONLINE_IDENTIFIERS,
          EDUCATION_RECORDS,
          BILLING_DETAILS,
          SUPPORT_CASE,
          COOKIES,
          ACCOUNTABILITY_RECORDS);

  private Categories() {}
}
