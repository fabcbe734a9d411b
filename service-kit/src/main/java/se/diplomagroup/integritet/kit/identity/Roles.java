package se.diplomagroup.integritet.kit.identity;

/// Names of the roles in the access token, for `@RolesAllowed`.
public final class Roles {

  public static final String PERSON = "person";
  public static final String CUSTOMER_ADMIN = "customer-admin";
  public static final String SUPPORT = "support";
  public static final String DPO = "dpo";
  public static final String SYSTEM = "system";

  private Roles() {}
}
