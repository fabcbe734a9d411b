package se.diplomagroup.integritet.consent.catalogue;

/// The controller as shown on every notice, receipt, extract and letter.
public record ControllerView(
    String name, String organisationNumber, String address, String dpoContact) {}
