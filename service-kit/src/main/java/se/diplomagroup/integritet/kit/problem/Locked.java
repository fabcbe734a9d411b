package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/// 423 of RFC 4918, which the Jakarta enumeration of statuses does not have.
enum Locked implements StatusType {
  STATUS;

  @Override
  public int getStatusCode() {
    return 423;
  }

  @Override
  public Family getFamily() {
    return Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Locked";
  }
}
