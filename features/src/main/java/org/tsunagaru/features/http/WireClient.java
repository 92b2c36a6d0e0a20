package org.tsunagaru.features.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthOption;
import org.apache.http.auth.AuthScheme;
import org.apache.http.client.AuthenticationStrategy;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.params.HttpClientParams;
import org.apache.http.client.protocol.RequestClientConnControl;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.conn.params.ConnRoutePNames;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.message.BasicHeader;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.BasicHttpProcessor;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;

/**
 * The HTTP client under REST Assured for one exchange. On the wire go the headers and bytes that
 * were asked for; an answer is read whole, within a deadline and a cap. (It is of the deprecated
 * kind because that is what REST Assured brings along.)
 */
@SuppressWarnings("deprecation")
final class WireClient extends DefaultHttpClient {

  private final Request asked;
  private final DoorSettings settings;
  private final Deadlines deadlines;

  WireClient(
      ClientConnectionManager pool, Request asked, DoorSettings settings, Deadlines deadlines) {
    super(pool, parameters(settings));
    this.asked = asked;
    this.settings = settings;
    this.deadlines = deadlines;
    setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    setRedirectStrategy(new Unfollowed());
    setKeepAliveStrategy((response, context) -> 2_000);
    // Else a connection with a client certificate is kept for its owner and never used again.
    setUserTokenHandler(context -> null);
    setTargetAuthenticationStrategy(new Unasked());
    setProxyAuthenticationStrategy(new Unasked());
  }

  private static HttpParams parameters(DoorSettings settings) {
    HttpParams parameters = new BasicHttpParams();
    HttpClientParams.setRedirecting(parameters, false);
    // A client that never authenticates asks for the same tunnel again, through the tunnel.
    HttpClientParams.setAuthenticating(parameters, true);
    HttpClientParams.setConnectionManagerTimeout(parameters, settings.exchange().toMillis());
    HttpConnectionParams.setConnectionTimeout(parameters, (int) settings.connect().toMillis());
    HttpConnectionParams.setSoTimeout(parameters, (int) settings.exchange().toMillis());
    HttpConnectionParams.setTcpNoDelay(parameters, true);
    HttpConnectionParams.setStaleCheckingEnabled(parameters, true);
    settings
        .proxy()
        .map(Proxy::url)
        .map(url -> new HttpHost(url.getHost(), url.getPort()))
        .ifPresent(proxy -> parameters.setParameter(ConnRoutePNames.DEFAULT_PROXY, proxy));
    return parameters;
  }

  @Override
  protected BasicHttpProcessor createHttpProcessor() {
    BasicHttpProcessor processor = new BasicHttpProcessor();
    processor.addInterceptor((HttpRequestInterceptor) (request, context) -> exactly(request));
    processor.addInterceptor(new RequestContent());
    processor.addInterceptor(new RequestTargetHost());
    processor.addInterceptor(new RequestClientConnControl());
    return processor;
  }

  /**
   * Put on the wire what was asked; the proxy's lines on what the proxy reads, and on that only.
   */
  private void exactly(HttpRequest request) {
    boolean tunnel = request.getRequestLine().getMethod().equals("CONNECT");
    Stream<Header> lines =
        asked.headers().stream().filter(line -> !tunnel || line.is("User-Agent"));
    Stream<Header> forProxy =
        tunnel || !encrypted()
            ? settings.proxy().stream().flatMap(proxy -> proxy.credentials().stream())
            : Stream.of();
    request.setHeaders(
        Stream.concat(lines, forProxy)
            .map(line -> new BasicHeader(line.name(), line.value()))
            .toArray(org.apache.http.Header[]::new));
    if (request instanceof HttpEntityEnclosingRequest enclosing) {
      enclosing.setEntity(asked.body().map(Body::bytes).map(ByteArrayEntity::new).orElse(null));
    }
  }

  private boolean encrypted() {
    return "https".equalsIgnoreCase(asked.uri().getScheme());
  }

  /** The answer to CONNECT is the proxy's; without this it would pass for the platform's. */
  @Override
  protected HttpRequestExecutor createRequestExecutor() {
    return new HttpRequestExecutor() {
      @Override
      public HttpResponse execute(
          HttpRequest request, HttpClientConnection connection, HttpContext context)
          throws IOException, HttpException {
        HttpResponse response = super.execute(request, connection, context);
        if (request.getRequestLine().getMethod().equals("CONNECT")) {
          refuse(response, 300);
        }
        return response;
      }
    };
  }

  private void refuse(HttpResponse response, int from) throws ProxyRefusal {
    int status = response.getStatusLine().getStatusCode();
    if (status >= from) {
      throw new ProxyRefusal(settings.proxy().map(Proxy::url).orElse(asked.uri()), status);
    }
  }

  /**
   * Without a tunnel the proxy answers in the platform's place where it does not get through: 407
   * always, and a gateway's statuses unless they carry an API's JSON.
   */
  private void insistOnPlatform(HttpResponse response) throws ProxyRefusal {
    if (settings.proxy().isEmpty() || encrypted()) {
      return;
    }
    int status = response.getStatusLine().getStatusCode();
    org.apache.http.Header type = response.getFirstHeader("Content-Type");
    boolean json = type != null && type.getValue().contains("json");
    if (status == 407 || (!json && status >= 502 && status <= 504)) {
      refuse(response, status);
    }
  }

  @Override
  public CloseableHttpResponse execute(HttpUriRequest request, HttpContext context)
      throws IOException {
    try (Deadlines.Watch watch = deadlines.watch(settings.exchange(), request::abort)) {
      try (CloseableHttpResponse response = super.execute(request, context)) {
        byte[] body = Bodies.readWhole(response, settings.largestBody());
        watch.finished();
        insistOnPlatform(response);
        response.removeHeaders("Transfer-Encoding");
        response.setEntity(new ByteArrayEntity(body));
        return response;
      } catch (IOException | IllegalStateException e) {
        watch.throwIfPassed();
        throw e;
      }
    }
  }

  /** Credentials go out as they were asked for, and never because the other side asks. */
  private static final class Unasked implements AuthenticationStrategy {

    @Override
    public boolean isAuthenticationRequested(
        HttpHost host, HttpResponse response, HttpContext context) {
      return false;
    }

    @Override
    public Map<String, org.apache.http.Header> getChallenges(
        HttpHost host, HttpResponse response, HttpContext context) {
      return Map.of();
    }

    @Override
    public Queue<AuthOption> select(
        Map<String, org.apache.http.Header> challenges,
        HttpHost host,
        HttpResponse response,
        HttpContext context) {
      return new ArrayDeque<>();
    }

    @Override
    public void authSucceeded(HttpHost host, AuthScheme scheme, HttpContext context) {}

    @Override
    public void authFailed(HttpHost host, AuthScheme scheme, HttpContext context) {}
  }

  /** A redirect is an answer like any other. */
  private static final class Unfollowed implements RedirectStrategy {

    @Override
    public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context) {
      return false;
    }

    @Override
    public HttpUriRequest getRedirect(
        HttpRequest request, HttpResponse response, HttpContext context) {
      throw new IllegalStateException("a redirect is never followed");
    }
  }
}
