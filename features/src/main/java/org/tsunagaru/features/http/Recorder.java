package org.tsunagaru.features.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

/** Makes the redacted record of an exchange: the only form in which one is kept. */
public final class Recorder {

  private static final int LONGEST = 16_384;

  private final Redactor redactor;
  private final Clock clock;

  Recorder(Redactor redactor, Clock clock) {
    this.redactor = redactor;
    this.clock = clock;
  }

  /** Return what takes the secrets out of whatever else is kept of the run. */
  public Redactor redactor() {
    return redactor;
  }

  Instant now() {
    return clock.instant();
  }

  Exchange answered(Request request, Answer answer, Instant started, long milliseconds) {
    return sent(request, Optional.of(answer), started, milliseconds, Optional.empty());
  }

  Exchange lost(Request request, Text trouble, Instant started, long milliseconds) {
    Text safe = new Text(redactor.text(trouble.en()), redactor.text(trouble.ja()));
    return sent(request, Optional.empty(), started, milliseconds, Optional.of(safe));
  }

  /** Record what the platform sent to us, and the status we answered. */
  public Exchange received(
      String method, String url, List<Header> headers, Body body, int answered) {
    return new Exchange(
        Exchange.Direction.FROM_PLATFORM,
        method,
        redactor.url(url),
        redacted(headers),
        Optional.of(body).filter(b -> !b.isEmpty()).map(this::kept),
        Optional.of(answered),
        List.of(),
        Optional.empty(),
        clock.instant(),
        0,
        Optional.empty());
  }

  private Exchange sent(
      Request request,
      Optional<Answer> answer,
      Instant started,
      long milliseconds,
      Optional<Text> trouble) {
    return new Exchange(
        Exchange.Direction.TO_PLATFORM,
        request.method(),
        redactor.url(request.uri().toString()),
        redacted(request.headers()),
        request.body().map(this::kept),
        answer.map(Answer::status),
        redacted(answer.map(Answer::headers).orElse(List.of())),
        answer.map(Answer::body).filter(b -> !b.isEmpty()).map(this::kept),
        started,
        milliseconds,
        trouble);
  }

  private List<Exchange.Header> redacted(List<Header> headers) {
    return headers.stream()
        .map(h -> new Exchange.Header(h.name(), redactor.header(h.name(), h.value())))
        .toList();
  }

  private String kept(Body body) {
    String text = redactor.body(body.text());
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more)";
  }
}
