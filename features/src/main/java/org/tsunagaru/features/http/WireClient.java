package org.tsunagaru.features.http;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.protocol.RequestClientConnControl;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.message.BasicHeader;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpProcessorBuilder;
import org.apache.http.protocol.HttpRequestExecutor;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;
import org.apache.http.ssl.SSLContexts;

/**
 * The HTTP client under REST Assured, one for a whole door. On the wire go the headers and bytes
 * that were asked for; an answer is read whole, within a deadline and a cap. It follows no
 * redirect, answers no challenge, keeps no cookie and asks nothing twice.
 */
final class WireClient implements AutoCloseable {

  private static final int CONNECTIONS = 128;
  private static final int KEPT_MILLIS = 2_000;
  private static final int LONGEST_LINE = 65_536;
  private static final int MOST_HEADERS = 1_000;
  private static final String ASKED = WireClient.class.getName() + ".asked";

  private final Optional<Proxy> proxy;
  private final Deadlines deadlines = new Deadlines();
  private final CloseableHttpClient client;

  WireClient(DoorSettings settings) {
    this.proxy = settings.proxy();
    this.client =
        HttpClients.custom()
            .setConnectionManager(pool(settings))
            .setKeepAliveStrategy((response, context) -> KEPT_MILLIS)
            .setHttpProcessor(processor())
            .setRequestExecutor(new Executor())
            // Else a connection with a client certificate is kept for its owner and never reused.
            .disableConnectionState()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /**
   * Send a request exactly as it is and read the answer to its end.
   *
   * @param message takes the request to the wire; its headers and body are set here
   */
  CloseableHttpResponse execute(HttpRequestBase message, Request asked, DoorSettings how)
      throws IOException {
    message.setConfig(timing(how));
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(ASKED, asked);
    try (Deadlines.Watch watch = deadlines.watch(how.exchange(), message::abort)) {
      try (CloseableHttpResponse response = client.execute(message, context)) {
        byte[] body = Bodies.readWhole(response, how.largestBody());
        watch.finished();
        insistOnPlatform(response, asked);
        response.removeHeaders("Transfer-Encoding");
        response.setEntity(new ByteArrayEntity(body));
        return response;
      } catch (IOException | IllegalStateException e) {
        watch.throwIfPassed();
        throw e;
      }
    }
  }

  @Override
  public void close() {
    deadlines.close();
    try {
      client.close();
    } catch (IOException e) {
      throw new IllegalStateException("connections did not close", e);
    }
  }

  private RequestConfig timing(DoorSettings how) {
    return RequestConfig.custom()
        .setConnectTimeout((int) how.connect().toMillis())
        .setConnectionRequestTimeout((int) how.exchange().toMillis())
        .setSocketTimeout((int) how.exchange().toMillis())
        .setProxy(
            proxy
                .map(Proxy::url)
                .map(url -> new HttpHost(url.getHost(), url.getPort()))
                .orElse(null))
        .setAuthenticationEnabled(false)
        .setNormalizeUri(false)
        .build();
  }

  private static PoolingHttpClientConnectionManager pool(DoorSettings settings) {
    SSLContext trust = settings.tls().orElseGet(SSLContexts::createDefault);
    PoolingHttpClientConnectionManager pool =
        new PoolingHttpClientConnectionManager(
            RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", new SSLConnectionSocketFactory(trust))
                .build());
    pool.setMaxTotal(CONNECTIONS);
    pool.setDefaultMaxPerRoute(CONNECTIONS);
    pool.setValidateAfterInactivity(1); // Many servers close a connection without a word.
    pool.setDefaultSocketConfig(
        SocketConfig.custom()
            .setTcpNoDelay(true)
            .setSoTimeout((int) settings.exchange().toMillis())
            .build());
    pool.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setMessageConstraints(
                MessageConstraints.custom()
                    .setMaxLineLength(LONGEST_LINE)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .build())
            .build());
    return pool;
  }

  private HttpProcessor processor() {
    return HttpProcessorBuilder.create()
        .add((HttpRequest message, HttpContext context) -> exactly(message, asked(context)))
        .add(new RequestContent())
        .add(new RequestTargetHost())
        .add(new RequestClientConnControl())
        .build();
  }

  private static Request asked(HttpContext context) {
    return (Request) context.getAttribute(ASKED);
  }

  /** Put on the wire what was asked; the proxy's lines only where the proxy reads them. */
  private void exactly(HttpRequest message, Request asked) {
    Stream<Header> forProxy = encrypted(asked) ? Stream.of() : proxyLines();
    message.setHeaders(lines(Stream.concat(asked.headers().stream(), forProxy)));
    if (message instanceof HttpEntityEnclosingRequest enclosing) {
      enclosing.setEntity(asked.body().map(Body::bytes).map(ByteArrayEntity::new).orElse(null));
    }
  }

  /** A request for a tunnel is read by the proxy: it is shown its own lines and who asks. */
  private void tunnel(HttpRequest connect, Request asked) {
    Stream<Header> agent = asked.headers().stream().filter(line -> line.is("User-Agent"));
    for (org.apache.http.Header line : lines(Stream.concat(agent, proxyLines()))) {
      connect.setHeader(line);
    }
  }

  private Stream<Header> proxyLines() {
    return proxy.stream().flatMap(one -> one.credentials().stream());
  }

  private static org.apache.http.Header[] lines(Stream<Header> lines) {
    return lines
        .map(line -> new BasicHeader(line.name(), line.value()))
        .toArray(org.apache.http.Header[]::new);
  }

  private static boolean encrypted(Request asked) {
    return "https".equalsIgnoreCase(asked.uri().getScheme());
  }

  /**
   * Without a tunnel the proxy answers in the platform's place where it does not get through: 407
   * always, and a gateway's statuses unless they carry an API's JSON.
   */
  private void insistOnPlatform(HttpResponse response, Request asked) throws ProxyRefusal {
    if (proxy.isEmpty() || encrypted(asked)) {
      return;
    }
    int status = response.getStatusLine().getStatusCode();
    org.apache.http.Header type = response.getFirstHeader("Content-Type");
    boolean json = type != null && type.getValue().contains("json");
    if (status == 407 || (!json && status >= 502 && status <= 504)) {
      throw new ProxyRefusal(proxy.get().url(), status);
    }
  }

  /** The answer to CONNECT is the proxy's; without this it would pass for the platform's. */
  private final class Executor extends HttpRequestExecutor {

    @Override
    public HttpResponse execute(
        HttpRequest request, HttpClientConnection connection, HttpContext context)
        throws IOException, HttpException {
      if (!request.getRequestLine().getMethod().equals("CONNECT")) {
        return super.execute(request, connection, context);
      }
      Request asked = asked(context);
      tunnel(request, asked);
      HttpResponse response = super.execute(request, connection, context);
      int status = response.getStatusLine().getStatusCode();
      if (status >= 300) {
        throw new ProxyRefusal(proxy.map(Proxy::url).orElse(asked.uri()), status);
      }
      return response;
    }
  }
}
