package se.diplomagroup.integritet.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program to run as a process of its own.
///
/// @param name what the stack calls it, also the name of its log file
/// @param command the command line, the executable first
/// @param environment added to the environment of the stack itself
/// @param folder the folder it runs in
/// @param port the port it is reached on
/// @param stopSignal asks it to end in good order, as `kill` spells it
public record Program(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    int port,
    String stopSignal) {

  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
