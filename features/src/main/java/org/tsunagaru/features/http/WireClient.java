package org.tsunagaru.features.http;

import java.io.IOException;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.client.RedirectStrategy;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.params.HttpClientParams;
import org.apache.http.client.protocol.RequestClientConnControl;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.BasicHttpProcessor;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;

/**
 * The HTTP client under REST Assured for one exchange. Whatever REST Assured makes of a request, on
 * the wire go the headers and bytes that were asked for; an answer is read whole, within a deadline
 * and a cap, before REST Assured sees it. (REST Assured takes only this deprecated kind of client.)
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
  }

  private static HttpParams parameters(DoorSettings settings) {
    HttpParams parameters = new BasicHttpParams();
    HttpClientParams.setRedirecting(parameters, false);
    HttpClientParams.setAuthenticating(parameters, false);
    HttpClientParams.setConnectionManagerTimeout(parameters, settings.exchange().toMillis());
    HttpConnectionParams.setConnectionTimeout(parameters, (int) settings.connect().toMillis());
    HttpConnectionParams.setSoTimeout(parameters, (int) settings.exchange().toMillis());
    HttpConnectionParams.setTcpNoDelay(parameters, true);
    HttpConnectionParams.setStaleCheckingEnabled(parameters, true);
    settings
        .proxy()
        .ifPresent(
            proxy ->
                parameters.setParameter(
                    "http.route.default-proxy",
                    new org.apache.http.HttpHost(proxy.getHost(), proxy.getPort())));
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

  private void exactly(HttpRequest request) {
    request.setHeaders(
        asked.headers().stream()
            .map(h -> new org.apache.http.message.BasicHeader(h.name(), h.value()))
            .toArray(org.apache.http.Header[]::new));
    if (request instanceof HttpEntityEnclosingRequest enclosing) {
      enclosing.setEntity(asked.body().map(Body::bytes).map(ByteArrayEntity::new).orElse(null));
    }
  }

  /** Keep REST Assured's own interceptors (content encodings, cookies) off the wire. */
  @Override
  public synchronized void addRequestInterceptor(HttpRequestInterceptor interceptor) {}

  /** Keep REST Assured's own interceptors off the answer. */
  @Override
  public synchronized void addResponseInterceptor(HttpResponseInterceptor interceptor) {}

  @Override
  public CloseableHttpResponse execute(HttpUriRequest request, HttpContext context)
      throws IOException {
    ((HttpRequestBase) request).setURI(asked.uri());
    try (Deadlines.Watch watch = deadlines.watch(settings.exchange(), request::abort)) {
      try (CloseableHttpResponse response = super.execute(request, context)) {
        byte[] body = Bodies.readWhole(response, settings.largestBody());
        watch.finished();
        response.removeHeaders("Transfer-Encoding");
        response.setEntity(new ByteArrayEntity(body));
        return response;
      } catch (IOException | IllegalStateException e) {
        watch.throwIfPassed();
        throw e;
      }
    }
  }

  /**
   * A redirect is an answer like any other: no setting of REST Assured makes this client follow.
   */
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
