package se.diplomagroup.integritet.contracts;

import java.util.List;

/// Purposes of processing that the privacy policy names.
public final class Purposes {

  public static final Code ORDER_AND_INVOICE = Code.of("order-and-invoice");
  public static final Code SERVICE_ACCESS = Code.of("service-access");
  public static final Code ADMINISTRATION = Code.of("administration");
  public static final Code PROCESSING_HISTORY = Code.of("processing-history");
  public static final Code COURSE_ENROLMENT = Code.of("course-enrolment");
  public static final Code DIPLOMAS = Code.of("diplomas");
  public static final Code STATISTICS = Code.of("statistics");
  public static final Code NEWS = Code.of("news");
  public static final Code EVALUATION = Code.of("evaluation");
  public static final Code SUPPORT = Code.of("support");
  public static final Code COOKIES_PREFERENCES = Code.of("cookies-preferences");
  public static final Code COOKIES_STATISTICS = Code.of("cookies-statistics");

  public static final List<Code> ALL =
      List.of(
          ORDER_AND_INVOICE,
          SERVICE_ACCESS,
          ADMINISTRATION,
          PROCESSING_HISTORY,
          COURSE_ENROLMENT,
          DIPLOMAS,
          STATISTICS,
          NEWS,
          EVALUATION,
          SUPPORT,
          COOKIES_PREFERENCES,
          COOKIES_STATISTICS);

  private Purposes() {}
}
