package se.diplomagroup.integritet.gateway.staff;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.RightsService.NewRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A request that reached us by another way than the person's own pages.
public final class RegisterForm {

  @FormParam("right")
  String right = "";

  @FormParam("subjectId")
  String subjectId = "";

  @FormParam("channel")
  String channel = "";

  @FormParam("receivedOn")
  String receivedOn = "";

  @FormParam("language")
  String language = "sv";

  static RegisterForm today(LocalDate today) {
    RegisterForm form = new RegisterForm();
    form.receivedOn = today.toString();
    return form;
  }

  public String right() {
    return right;
  }

  public String subjectId() {
    return subjectId;
  }

  public String channel() {
    return channel;
  }

  public String receivedOn() {
    return receivedOn;
  }

  public String language() {
    return language;
  }

  NewRequest request() {
    return new NewRequest(right, uuid(subjectId), channel, date(receivedOn), language, null);
  }

  static UUID uuid(@Nullable String text) {
    try {
      return UUID.fromString(text == null ? "" : text.strip());
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("subjectId", "uuid", "The subject id is a UUID.");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problems.invalid("receivedOn", "date", "The day of receipt is a date.");
    }
  }
}
