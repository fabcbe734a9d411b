package se.diplomagroup.integritet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class StreamTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Records records;
  @Inject LogReader log;

  @TestHTTPResource("/v1/events/stream")
  URL address;

  private final UUID person = UUID.randomUUID();

  @Test
  void whatIsStoredArrivesAtOnce() throws Exception {
    try (var listener = new Listener(null)) {
      listener.readUntil("listening");

      LogEntry entry = records.store(Facts.withdrawal(person));

      await().atMost(PATIENCE).until(() -> listener.has("id:" + entry.position()));
      await().atMost(PATIENCE).until(() -> listener.has(person.toString()));
      assertThat(listener.has("data:{\"position\":" + entry.position())).isTrue();
    }
  }

  @Test
  void whoComesBackGoesOnRightAfterTheLastOneSeen() throws Exception {
    LogEntry first = records.store(Facts.withdrawal(person));
    List<Long> later = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      later.add(records.store(Facts.withdrawal(person)).position());
    }

    try (var listener = new Listener(first.position())) {
      await().atMost(PATIENCE).until(() -> listener.positions().containsAll(later));
      assertThat(listener.positions().getFirst()).isEqualTo(first.position());
      assertThat(listener.positions().subList(1, listener.positions().size()))
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(listener.positions().get(1)).isEqualTo(first.position() + 1);
    }
  }

  @Test
  void aListenerThatWaitsIsToldThatTheStreamLives() throws Exception {
    try (var listener = new Listener(log.head())) {
      await().atMost(PATIENCE).until(() -> listener.has("still here"));
    }
  }

  @Test
  void aSlowListenerMissesNothingAndHoldsUpNobody() throws Exception {
    long head = log.head();
    try (var slow = new Listener(head);
        var quick = new Listener(head)) {
      slow.pause();
      long last = 0;
      for (int i = 0; i < 300; i++) {
        records.send(Facts.withdrawal(person), UUID.randomUUID(), UUID.randomUUID());
      }
      last = records.store(Facts.withdrawal(person)).position();
      long end = last;
      await().atMost(PATIENCE).until(() -> quick.positions().contains(end));

      slow.goOn();

      await().atMost(PATIENCE).until(() -> slow.positions().contains(end));
      assertThat(slow.positions())
          .isEqualTo(java.util.stream.LongStream.rangeClosed(head, end).boxed().toList());
    }
  }

  @Test
  void aMalformedLastEventIdIsRefused() throws Exception {
    try (var listener = new Listener("yesterday")) {
      listener.readUntil("HTTP/1.1 400");
    }
  }

  /// A listener over a plain socket, so that the test decides when it reads.
  private final class Listener implements AutoCloseable {

    private final Socket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private boolean paused;

    Listener(Object lastEventId) throws Exception {
      socket = new Socket(address.getHost(), address.getPort());
      var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
      out.print("GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\n");
      out.print("Accept: text/event-stream\r\n");
      out.print("Authorization: Bearer " + TestTokens.dpo(UUID.randomUUID()) + "\r\n");
      if (lastEventId != null) {
        out.print("Last-Event-ID: " + lastEventId + "\r\n");
      }
      out.print("\r\n");
      out.flush();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          waitWhilePaused();
          lines.add(line);
        }
      } catch (java.io.IOException e) {
        lines.add("closed");
      }
    }

    private void waitWhilePaused() {
      synchronized (gate) {
        while (paused) {
          try {
            gate.wait();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        }
      }
    }

    void pause() {
      synchronized (gate) {
        paused = true;
      }
    }

    void goOn() {
      synchronized (gate) {
        paused = false;
        gate.notifyAll();
      }
    }

    boolean has(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }

    void readUntil(String text) {
      await().atMost(PATIENCE).until(() -> has(text));
    }

    List<Long> positions() {
      return lines.stream()
          .filter(line -> line.startsWith("id:"))
          .map(line -> Long.valueOf(line.substring(3).strip()))
          .toList();
    }

    @Override
    public void close() throws Exception {
      goOn();
      socket.close();
    }
  }
}
