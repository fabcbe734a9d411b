package se.diplomagroup.integritet.kit.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

/// 422 of RFC 9110, which the Jakarta enumeration of statuses does not have.
enum UnprocessableContent implements StatusType {
  STATUS;

  @Override
  public int getStatusCode() {
    return 422;
  }

  @Override
  public Family getFamily() {
    return Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Unprocessable Content";
  }
}
