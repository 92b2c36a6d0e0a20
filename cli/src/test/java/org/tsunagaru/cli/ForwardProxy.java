package org.tsunagaru.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP proxy: carries requests on, makes tunnels, and remembers the head of each request it saw.
 */
final class ForwardProxy implements AutoCloseable {

  private static final Pattern TUNNEL =
      Pattern.compile("CONNECT ([^:]+):([0-9]+) .*", Pattern.DOTALL);
  private static final Pattern ONWARD =
      Pattern.compile("([A-Z]+) (http://\\S+) .*", Pattern.DOTALL);
  private static final Pattern LENGTH =
      Pattern.compile("content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE);

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Thread accepting;
  private final String login;

  /**
   * Carry on what comes with a login.
   *
   * @param login value of Proxy-Authorization; empty to carry everything
   */
  ForwardProxy(String login) throws IOException {
    this.login = login;
    accepting = daemon(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  List<String> heads() {
    return heads;
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

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      while (!head.isEmpty()) {
        heads.add(head);
        Matcher tunnel = TUNNEL.matcher(head);
        Matcher onward = ONWARD.matcher(head);
        if (!head.contains("Proxy-Authorization: " + login) && !login.isEmpty()) {
          say(client.getOutputStream(), "407 Proxy Authentication Required");
        } else if (tunnel.matches()) {
          tunnel(client, tunnel.group(1), Integer.parseInt(tunnel.group(2)));
          return;
        } else if (onward.matches()) {
          carry(client, head, onward.group(1), URI.create(onward.group(2)));
          return;
        }
        head = head(client.getInputStream());
      }
    } catch (IOException e) {
      // One of the two ends went away; what was seen is kept.
    }
  }

  private static void say(OutputStream out, String status) throws IOException {
    out.write(
        ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void tunnel(Socket client, String host, int port) throws IOException {
    try (Socket server = new Socket(host, port)) {
      open.add(server);
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      daemon(() -> pour(server, client));
      pour(client, server);
    }
  }

  private static void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // The other direction ends the tunnel.
    }
  }

  /** Carry one request and one answer, and let the connection end with it. */
  private static void carry(Socket client, String head, String method, URI url) throws IOException {
    String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    String rest =
        head.substring(head.indexOf("\r\n") + 2)
            .replaceAll("(?i)(proxy-[a-z]+|connection): [^\r]*\r\n", "");
    try (Socket server = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = server.getOutputStream();
      out.write(
          (method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + rest)
              .getBytes(StandardCharsets.ISO_8859_1));
      Matcher length = LENGTH.matcher(head);
      if (length.find()) {
        out.write(client.getInputStream().readNBytes(Integer.parseInt(length.group(1))));
      }
      out.flush();
      String answer = head(server.getInputStream());
      client.getOutputStream().write(announced(answer).getBytes(StandardCharsets.ISO_8859_1));
      server.getInputStream().transferTo(client.getOutputStream());
    }
  }

  /** Whoever is about to close has to say so (RFC 9112, 9.6): else the next request may be lost. */
  private static String announced(String head) {
    return head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "forward-proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
