package se.diplomagroup.integritet.localstack.process;

import java.time.Duration;
import java.util.Map;

/// One part of the running whole: a server or a service.
public interface Part {

  /// What commands call it.
  String name();

  /// Where it listens, by the environment variable that moves that port.
  Map<String, Integer> ports();

  /// Creates what it needs before its first start; does nothing the next time.
  void prepare();

  Program program();

  /// Whether it answers and is ready to work.
  boolean isReady();

  /// How long it may take to become ready before that is a fault.
  Duration patience();
}
