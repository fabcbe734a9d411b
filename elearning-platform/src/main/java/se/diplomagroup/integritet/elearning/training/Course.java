package se.diplomagroup.integritet.elearning.training;

import java.util.UUID;

/// A course of the catalogue.
///
/// @param price in kronor, without VAT
public record Course(
    UUID courseId,
    String code,
    String titleSv,
    String titleEn,
    String aboutSv,
    String aboutEn,
    int hours,
    int price) {

  public String title(String language) {
    return "en".equals(language) ? titleEn : titleSv;
  }

  public String about(String language) {
    return "en".equals(language) ? aboutEn : aboutSv;
  }
}
