package org.tsunagaru.features.http;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.util.EntityUtils;

/**
 * Sends in place of REST Assured's own filters, which would make another request of it: the first
 * filter of all, and the last.
 */
final class Transport implements OrderedFilter {

  private static final Set<String> ENCLOSING = Set.of("POST", "PUT", "PATCH");

  private final WireClient client;
  private final Request asked;
  private final DoorSettings how;

  Transport(WireClient client, Request asked, DoorSettings how) {
    this.client = client;
    this.asked = asked;
    this.how = how;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext context) {
    try (CloseableHttpResponse answer = client.execute(message(), asked, how)) {
      return new ResponseBuilder()
          .setStatusCode(answer.getStatusLine().getStatusCode())
          .setHeaders(headers(answer))
          .setBody(EntityUtils.toByteArray(answer.getEntity()))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Headers headers(HttpResponse answer) {
    return new Headers(
        Arrays.stream(answer.getAllHeaders())
            .map(line -> new io.restassured.http.Header(line.getName(), line.getValue()))
            .toList());
  }

  /** Give the client a message of the kind that the method calls for; it fills in the rest. */
  private HttpRequestBase message() {
    HttpRequestBase message =
        asked.body().isPresent() || ENCLOSING.contains(asked.method())
            ? new WithBody(asked.method())
            : new WithoutBody(asked.method());
    message.setURI(asked.uri());
    return message;
  }

  private static final class WithBody extends HttpEntityEnclosingRequestBase {
    private final String method;

    WithBody(String method) {
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  private static final class WithoutBody extends HttpRequestBase {
    private final String method;

    WithoutBody(String method) {
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
