package se.diplomagroup.integritet.consent.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Puts a service under load from a process of its own, with one thread and plain sockets, so that
/// as much as possible of the machine is the service's. Takes a [LoadPlan] on standard input and
/// writes a [LoadResult] to standard output.
///
/// Without a rate each connection asks again as soon as it is answered. With a rate requests are
/// due at even distances, and a request that has to wait for a free connection has waited.
public final class LoadClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoadPlan plan;
  private final Requests requests;
  private final Selector selector = Selector.open();
  private final Deque<Conversation> idle = new ArrayDeque<>();
  private final Histogram micros = new Histogram(3);
  private final long[] windows;
  private final long began = System.nanoTime();
  private final WarmUp warmUp;
  private long sent;
  private long failures;

  private LoadClient(LoadPlan plan) throws IOException {
    this.plan = plan;
    this.requests = new Requests(plan);
    this.windows = new long[plan.time().windows()];
    this.warmUp = new WarmUp(plan.time(), began);
    for (int i = 0; i < plan.connections(); i++) {
      idle.add(Conversation.open(plan.service().port(), selector));
    }
  }

  public static void main(String[] arguments) throws IOException {
    LoadPlan plan = JSON.readValue(System.in.readAllBytes(), LoadPlan.class);
    System.out.println(JSON.writeValueAsString(new LoadClient(plan).run()));
  }

  /// Runs a plan in a process of its own.
  static LoadResult run(LoadPlan plan) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoadClient.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = process.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(plan));
    }
    byte[] out = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the load client failed");
    }
    LoadResult result = JSON.readValue(out, LoadResult.class);
    if (result.failures() > 0) {
      throw new IllegalStateException(result.failures() + " answers were not what was asked for");
    }
    return result;
  }

  private LoadResult run() throws IOException {
    while (!warmUp.isOver(System.nanoTime())
        || System.nanoTime() - warmUp.end() < nanos(windows.length * plan.time().seconds())) {
      send();
      selector.select(plan.rate() == 0 ? 100 : 1);
      Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
      while (ready.hasNext()) {
        Conversation conversation = (Conversation) ready.next().attachment();
        ready.remove();
        if (conversation.answered()) {
          count(conversation);
          idle.add(conversation);
          send();
        }
      }
    }
    return new LoadResult(
        new ArrayList<>(Arrays.stream(windows).boxed().toList()),
        plan.time().seconds(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        failures);
  }

  private void send() throws IOException {
    long now = System.nanoTime();
    while (!idle.isEmpty()) {
      long due = plan.rate() == 0 ? now : began + sent * 1_000_000_000L / plan.rate();
      if (due > now) {
        return;
      }
      idle.poll().ask(requests.next(), due);
      sent++;
    }
  }

  private void count(Conversation conversation) {
    if (conversation.status() != requests.status()) {
      failures++;
    }
    long now = System.nanoTime();
    warmUp.count();
    if (!warmUp.isOver(now)) {
      return;
    }
    int window = (int) ((now - warmUp.end()) / nanos(plan.time().seconds()));
    if (window < windows.length) {
      windows[window]++;
      micros.recordValue(Math.max(0, (now - conversation.due()) / 1_000));
    }
  }

  private static long nanos(long seconds) {
    return seconds * 1_000_000_000L;
  }
}
