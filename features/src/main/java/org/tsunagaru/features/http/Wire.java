package org.tsunagaru.features.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/** Carries one exchange at a time over connections that are kept for the next. */
@SuppressWarnings("deprecation") // REST Assured brings the older kind of HTTP client.
final class Wire implements AutoCloseable {

  private static final int CONNECTIONS = 128;

  private final Deadlines deadlines = new Deadlines();
  private final PoolingClientConnectionManager pool;

  Wire(DoorSettings settings) {
    this.pool = new PoolingClientConnectionManager(schemes(settings));
    pool.setMaxTotal(CONNECTIONS);
    pool.setDefaultMaxPerRoute(CONNECTIONS);
  }

  /** Send a request exactly as it is and read the answer to its end. */
  Answer exchange(Request request, DoorSettings how) throws IOException {
    WireClient client = new WireClient(pool, request, how, deadlines);
    Response response = sent(request, new Transport(client, request));
    return new Answer(
        request.method(),
        request.uri().toString(),
        response.statusCode(),
        response.headers().asList().stream()
            .map(h -> new Header(h.getName(), String.valueOf(h.getValue())))
            .toList(),
        Body.of(response.asByteArray()));
  }

  /** Give what went wrong on the wire its type back; anything else is a fault of the tool. */
  private static Response sent(Request request, Transport transport) throws IOException {
    try {
      return given()
          .urlEncodingEnabled(false)
          .filter(transport)
          .request(request.method(), DoorSettings.origin(request.uri()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    pool.shutdown();
    deadlines.close();
  }

  private static SchemeRegistry schemes(DoorSettings settings) {
    SSLSocketFactory tls =
        settings
            .tls()
            .map(
                context ->
                    new SSLSocketFactory(
                        context, SSLSocketFactory.BROWSER_COMPATIBLE_HOSTNAME_VERIFIER))
            .orElseGet(SSLSocketFactory::getSocketFactory);
    SchemeRegistry schemes = new SchemeRegistry();
    schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    schemes.register(new Scheme("https", 443, tls));
    return schemes;
  }
}
