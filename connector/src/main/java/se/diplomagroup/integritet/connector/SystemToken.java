package se.diplomagroup.integritet.connector;

/// The access token with which this system calls the platform. The default one is obtained with the
/// system's client credentials.
public interface SystemToken {

  /// A token that is valid now.
  ///
  /// @throws RuntimeException if none can be had now
  String value();
}
