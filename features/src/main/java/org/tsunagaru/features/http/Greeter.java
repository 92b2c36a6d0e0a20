package org.tsunagaru.features.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Begins to speak TLS, hears the first answer, and hangs up. */
final class Greeter {

  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final int SERVER_HELLO = 2;
  private static final int LONGEST = 16_384;

  /** Where a ServerHello tells how long the name of its session is. */
  private static final int SESSION = 38;

  private static final int SHORTEST = SESSION + 4;

  private final DoorSettings settings;

  Greeter(DoorSettings settings) {
    this.settings = settings;
  }

  /**
   * Greet a server.
   *
   * @throws IOException when it cannot be reached, or says nothing in time
   */
  Greeted greet(URI origin, Greeting greeting) throws IOException {
    String host = String.valueOf(origin.getHost());
    int port = origin.getPort() >= 0 ? origin.getPort() : 443;
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port),
          (int) settings.connect().toMillis());
      return heard(socket, greeting.bytes(host));
    }
  }

  private Greeted heard(Socket socket, byte[] greeting) throws IOException {
    long end = System.nanoTime() + settings.exchange().toNanos();
    try {
      socket.getOutputStream().write(greeting);
      byte[] head = read(socket, 5, end);
      if (head.length < 5) {
        return new Greeted.Refused("closed");
      }
      int length = Math.min(LONGEST, ByteBuffer.wrap(head).getShort(3) & 0xffff);
      return told(head[0], read(socket, length, end));
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (SocketException e) {
      return new Greeted.Refused("reset");
    }
  }

  /** Read a number of bytes, fewer where the server hangs up before. */
  private static byte[] read(Socket socket, int wanted, long end) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[wanted];
    int got = 0;
    while (got < wanted) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new SocketTimeoutException("the answer did not end");
      }
      socket.setSoTimeout((int) left);
      int more = in.read(bytes, got, wanted - got);
      if (more < 0) {
        return java.util.Arrays.copyOf(bytes, got);
      }
      got += more;
    }
    return bytes;
  }

  private static Greeted told(int kind, byte[] body) {
    if (kind == ALERT && body.length >= 2) {
      return new Greeted.Refused("alert " + (body[1] & 0xff));
    }
    boolean hello = kind == HANDSHAKE && body.length >= SHORTEST && body[0] == SERVER_HELLO;
    int suite = hello ? SESSION + 1 + (body[SESSION] & 0xff) : body.length;
    if (suite + 2 <= body.length) {
      ByteBuffer said = ByteBuffer.wrap(body);
      return new Greeted.Agreed(said.getShort(4) & 0xffff, said.getShort(suite) & 0xffff);
    }
    return new Greeted.Refused("no ServerHello");
  }
}
