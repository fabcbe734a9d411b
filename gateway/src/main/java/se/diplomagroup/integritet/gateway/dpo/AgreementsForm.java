package se.diplomagroup.integritet.gateway.dpo;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which list is asked for, and why.
public final class AgreementsForm {

  static final List<String> STATES =
      List.of("given", "refused", "withdrawn", "expired", "not-asked");

  static final List<String> REASONS =
      List.of("supervision", "case-work", "person-asked", "security");

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> FORMATS = List.of("csv", "ndjson");

  @FormParam("purpose")
  @DefaultValue("")
  String purpose = "";

  @FormParam("state")
  @DefaultValue("given")
  String state = "given";

  @FormParam("format")
  @DefaultValue("csv")
  String format = "csv";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  static AgreementsForm about(@Nullable String purpose) {
    AgreementsForm form = new AgreementsForm();
    form.purpose = purpose == null ? "" : purpose;
    return form;
  }

  /// The fields that do not hold what they must.
  Set<String> missing() {
    Set<String> missing = new LinkedHashSet<>();
    if (!KEY.matcher(purpose).matches()) {
      missing.add("purpose");
    }
    if (!STATES.contains(state)) {
      missing.add("state");
    }
    if (!FORMATS.contains(format)) {
      missing.add("format");
    }
    if (!REASONS.contains(reason)) {
      missing.add("reason");
    }
    return missing;
  }

  boolean isTable() {
    return format.equals("csv");
  }

  String fileName(LocalDate today) {
    return "%s-%s-%s.%s".formatted(purpose, state, today, format);
  }

  public String getPurpose() {
    return purpose;
  }

  public String getState() {
    return state;
  }

  public String getFormat() {
    return format;
  }

  public String getReason() {
    return reason;
  }
}
