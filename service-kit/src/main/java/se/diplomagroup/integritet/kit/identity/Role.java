package se.diplomagroup.integritet.kit.identity;

/// What a caller is to the controller.
public enum Role {
  PERSON(Roles.PERSON),
  CUSTOMER_ADMIN(Roles.CUSTOMER_ADMIN),
  SUPPORT(Roles.SUPPORT),
  DPO(Roles.DPO),
  SYSTEM(Roles.SYSTEM);

  private final String wireName;

  Role(String wireName) {
    this.wireName = wireName;
  }

  /// The role's name in the access token.
  public String wireName() {
    return wireName;
  }
}
