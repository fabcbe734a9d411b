package se.diplomagroup.integritet.consent.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// One connection: a request, its answer, the next request. Understands as much of HTTP/1.1 as the
/// service's answers need: a status, a length, a body.
final class Conversation {

  private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
  private long due;
  private int headersEnd = -1;
  private int length;
  private int status;

  private Conversation(SocketChannel channel) {
    this.channel = channel;
  }

  static Conversation open(int port, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Conversation conversation = new Conversation(channel);
    channel.register(selector, SelectionKey.OP_READ, conversation);
    return conversation;
  }

  /// @param due when it should be sent: what it waits counts as part of the answer's time
  void ask(byte[] request, long due) throws IOException {
    this.due = due;
    ByteBuffer bytes = ByteBuffer.wrap(request);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  long due() {
    return due;
  }

  int status() {
    return status;
  }

  /// Reads what has come.
  ///
  /// @return whether the answer is complete
  boolean answered() throws IOException {
    if (channel.read(received) < 0) {
      throw new EOFException("the service closed a connection");
    }
    if (headersEnd < 0 && !readHeaders()) {
      return false;
    }
    if (received.position() < headersEnd + length) {
      return false;
    }
    received.clear();
    headersEnd = -1;
    return true;
  }

  private boolean readHeaders() {
    byte[] bytes = received.array();
    for (int i = 0; i + 4 <= received.position(); i++) {
      if (Arrays.equals(bytes, i, i + 4, END_OF_HEADERS, 0, 4)) {
        understand(new String(bytes, 0, i, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        headersEnd = i + 4;
        return true;
      }
    }
    return false;
  }

  private void understand(String headers) {
    status = Integer.parseInt(headers, 9, 12, 10);
    int at = headers.indexOf("\r\ncontent-length:");
    if (at < 0) {
      throw new IllegalStateException("an answer does not say how long it is: " + headers);
    }
    int from = at + "\r\ncontent-length:".length();
    int to = headers.indexOf('\r', from);
    length = Integer.parseInt(headers.substring(from, to < 0 ? headers.length() : to).strip());
  }
}
