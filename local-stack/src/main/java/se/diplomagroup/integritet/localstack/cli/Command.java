package se.diplomagroup.integritet.localstack.cli;

import java.util.List;

/// One command of `./integritet`.
interface Command {

  /// @param arguments what follows the command's name
  /// @return the exit code
  int run(List<String> arguments);
}
