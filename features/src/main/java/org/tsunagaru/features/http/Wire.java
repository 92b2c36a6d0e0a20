package org.tsunagaru.features.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.http.HttpException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/** Carries one exchange at a time over connections that are kept for the next. */
@SuppressWarnings("deprecation") // REST Assured takes only the older kind of HTTP client.
final class Wire implements AutoCloseable {

  private static final int CONNECTIONS = 128;

  private final Deadlines deadlines = new Deadlines();
  private final PoolingClientConnectionManager pool;
  private final RestAssuredConfig restAssured;

  Wire(DoorSettings settings) {
    this.pool = new PoolingClientConnectionManager(schemes(settings));
    pool.setMaxTotal(CONNECTIONS);
    pool.setDefaultMaxPerRoute(CONNECTIONS);
    this.restAssured =
        RestAssuredConfig.newConfig().decoderConfig(decoderConfig().noContentDecoders());
  }

  /** Send a request exactly as it is and read the answer to its end. */
  Answer exchange(Request request, DoorSettings how) throws IOException {
    RestAssuredConfig config =
        restAssured.httpClient(
            httpClientConfig()
                .dontReuseHttpClientInstance()
                .httpClientFactory(() -> new WireClient(pool, request, how, deadlines)));
    Response response =
        unwrapped(
            () ->
                given()
                    .config(config)
                    .urlEncodingEnabled(false)
                    .request(request.method(), DoorSettings.origin(request.uri())));
    return new Answer(
        request.method(),
        request.uri().toString(),
        response.statusCode(),
        response.headers().asList().stream()
            .map(h -> new Header(h.getName(), String.valueOf(h.getValue())))
            .toList(),
        Body.of(response.asByteArray()));
  }

  @Override
  public void close() {
    pool.shutdown();
    deadlines.close();
  }

  /**
   * REST Assured throws checked exceptions unchecked; give them their type back. Only what went
   * wrong on the wire is the platform's trouble; anything else is a fault of the tool.
   */
  private static Response unwrapped(Callable<Response> call) throws IOException {
    try {
      return call.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (HttpException e) {
      throw new ClientProtocolException(e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client failed", e);
    }
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
