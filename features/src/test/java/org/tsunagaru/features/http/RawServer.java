package org.tsunagaru.features.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that shows every byte it was sent and answers as a test says. */
final class RawServer implements AutoCloseable {

  /** Writes an answer to one request. */
  interface Behaviour {
    void answer(String request, OutputStream out) throws IOException, InterruptedException;
  }

  private static final Pattern LENGTH =
      Pattern.compile("content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE);

  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Thread accepting;

  RawServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = daemon(this::accept);
  }

  /** Answers every request with the same bytes. */
  static RawServer saying(String answer) {
    return new RawServer((request, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  URI uri(String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + pathAndQuery);
  }

  List<String> requests() {
    return requests;
  }

  int connections() {
    return open.size();
  }

  /** Wait for the last one to be accepted, else it would stay open. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Socket one : open) {
      one.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        open.add(one);
        daemon(() -> serve(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket one) {
    try (one) {
      String request = read(one.getInputStream());
      while (!request.isEmpty()) {
        requests.add(request);
        behaviour.answer(request, one.getOutputStream());
        one.getOutputStream().flush();
        request = read(one.getInputStream());
      }
    } catch (IOException e) {
      // The client went away; what it sent is kept.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      head.write(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
