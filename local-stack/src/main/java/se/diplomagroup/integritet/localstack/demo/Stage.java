package se.diplomagroup.integritet.localstack.demo;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The running stack as the journey needs it.
public interface Stage {

  URI gateway();

  /// The example system's own address.
  URI platform();

  /// The mail catcher's HTTP interface.
  URI mail();

  /// An access token of a demo account, such as `support`.
  String token(String account);

  /// An access token of somebody who signs in with a password, or empty if sign-in is refused.
  Optional<String> signIn(String username, String password);

  /// The names of all databases, the sign-in directory's included.
  List<String> databases();

  /// A connection that may read every table of a database.
  Connection connect(String database) throws SQLException;

  /// Where the broker answers, as `host:port`.
  String kafkaBootstrapServers();

  /// The folder of all log files.
  Path logs();
}
