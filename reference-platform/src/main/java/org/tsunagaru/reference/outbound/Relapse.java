package org.tsunagaru.reference.outbound;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Stands before a server that speaks TLS soundly, and agrees to what that one would refuse: an old
 * version, or suites that protect too little. Java itself refuses those everywhere in a process, so
 * the agreement is written by hand (RFC 5246, 7.4.1.3), and the connection ends with it. All other
 * connections are the sound server's.
 */
public final class Relapse implements AutoCloseable {

  /**
   * What is agreed to that should not be.
   *
   * @param newest latest version of TLS that is asked for, as on the wire; 0x0303 for any
   * @param suites what is agreed to as soon as one of them is offered
   */
  public record Weakness(int newest, List<Integer> suites) {}

  private static final int HANDSHAKE = 22;
  private static final int LONGEST = 16_384 + 5;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Weakness weakness;
  private final int sound;
  private final Executor executor;
  private final ServerSocket socket;

  /**
   * Listen at a free port of this machine.
   *
   * @param sound port of the sound server
   * @param executor takes each connection, for as long as it lasts
   */
  public Relapse(Weakness weakness, int sound, Executor executor) {
    this.weakness = weakness;
    this.sound = sound;
    this.executor = executor;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    executor.execute(this::accept);
  }

  /** Return where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        caller.setSoTimeout(PATIENCE_MILLIS);
        executor.execute(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      byte[] hello = record(caller.getInputStream());
      Optional<byte[]> agreed = agreed(hello);
      if (agreed.isPresent()) {
        caller.getOutputStream().write(agreed.get());
      } else {
        relay(caller, hello);
      }
    } catch (IOException e) {
      // The caller went away.
    }
  }

  private void relay(Socket caller, byte[] hello) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), sound)) {
      server.getOutputStream().write(hello);
      executor.execute(() -> pump(server, caller));
      caller.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // Either side went away.
    }
  }

  private static byte[] record(InputStream in) throws IOException {
    byte[] head = in.readNBytes(5);
    if (head.length < 5) {
      throw new EOFException();
    }
    int length = Math.min(LONGEST, ByteBuffer.wrap(head).getShort(3) & 0xffff);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(head);
    record.write(in.readNBytes(length));
    return record.toByteArray();
  }

  /** Agree to a greeting that offers what is weak. */
  private Optional<byte[]> agreed(byte[] hello) throws IOException {
    ByteBuffer read = ByteBuffer.wrap(hello);
    if (hello.length < 46 || hello[0] != HANDSHAKE || hello[5] != 1) {
      return Optional.empty();
    }
    int version = read.getShort(9) & 0xffff;
    int suites = 43 + 1 + (hello[43] & 0xff);
    List<Integer> offered = new ArrayList<>();
    int end = Math.min(hello.length - 1, suites + 2 + (read.getShort(suites) & 0xffff));
    for (int at = suites + 2; at < end; at += 2) {
      offered.add(read.getShort(at) & 0xffff);
    }
    return version <= weakness.newest()
        ? offered.stream()
            .filter(weakness.suites()::contains)
            .findFirst()
            .map(s -> answer(version, s))
        : Optional.empty();
  }

  private static byte[] answer(int version, int suite) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(HANDSHAKE);
      out.writeShort(version);
      out.writeShort(42);
      out.writeInt((2 << 24) | 38);
      out.writeShort(version);
      out.write(new byte[32]);
      out.writeByte(0);
      out.writeShort(suite);
      out.writeByte(0);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
