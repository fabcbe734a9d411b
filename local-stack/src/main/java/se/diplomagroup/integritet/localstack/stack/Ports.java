package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import se.diplomagroup.integritet.localstack.process.PortOwner;

/// Where each part of one stack is reached. Written down in the data folder, so that commands in
/// other shells find a stack that was moved.
public final class Ports {

  private static final int HIGHEST = 65535;
  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  /// The usual ports, except those that the environment moves.
  public static Ports from(Map<String, String> environment) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      String moved = environment.get(port.name());
      numbers.put(port, moved == null ? port.usual() : parse(port, moved));
    }
    return new Ports(numbers);
  }

  /// Ports that nobody uses at the moment, below those that operating systems give to outgoing
  /// connections: none of those takes one before it is used.
  public static Ports free() {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    int candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
    for (Port port : Port.values()) {
      candidate = freeAfter(candidate);
      numbers.put(port, candidate);
    }
    return new Ports(numbers);
  }

  private static int freeAfter(int port) {
    int candidate = port;
    do {
      candidate = candidate < HIGHEST_FREE ? candidate + 1 : LOWEST_FREE;
    } while (!PortOwner.isFree(candidate));
    return candidate;
  }

  /// The ports written down in a file; the usual ones where it says nothing.
  public static Ports read(Path file) {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      String written = properties.getProperty(port.name());
      numbers.put(port, written == null ? port.usual() : parse(port, written));
    }
    return new Ports(numbers);
  }

  public void writeTo(Path file) {
    var properties = new Properties();
    numbers.forEach((port, number) -> properties.setProperty(port.name(), number.toString()));
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int of(Port port) {
    return numbers.getOrDefault(port, port.usual());
  }

  private static int parse(Port port, String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number > 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notAPort(port, text);
    }
    throw notAPort(port, text);
  }

  private static Refusal notAPort(Port port, String text) {
    return new Refusal(
        "%s is \"%s\", which is not a port number.".formatted(port, text),
        "Set it to a number between 1 and %d, or unset it for %d."
            .formatted(HIGHEST, port.usual()));
  }
}
