package org.tsunagaru.features.scenario;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** Removes from a platform what a ledger remembers. */
public final class Removal {

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 100;

  private final Door door;
  private final Consumer<Exchange> log;

  /** Remove through a door, and log what is said. */
  public Removal(Door door, Consumer<Exchange> log) {
    this.door = door;
    this.log = log;
  }

  /**
   * Remove one resource.
   *
   * @return what stood in the way, empty when the resource is gone
   */
  public Optional<Text> of(Ledger.Entry entry) {
    try {
      for (URI address : addresses(entry)) {
        Answer answer = door.clean(request("DELETE", address, entry.space()), log);
        if (!answer.succeeded() && answer.status() != 404) {
          return notRemoved(answer);
        }
      }
      return Optional.empty();
    } catch (PlatformTrouble e) {
      return Optional.of(e.text());
    } catch (RunEnded e) {
      return Optional.of(e.text());
    } catch (ExpectationNotMet e) {
      return Optional.of(e.violation().what());
    }
  }

  private List<URI> addresses(Ledger.Entry entry) {
    return entry
        .description()
        .map(description -> described(entry, description))
        .orElseGet(() -> List.of(entry.url()));
  }

  /** Look through a collection for what carries a description. */
  private List<URI> described(Ledger.Entry entry, String description) {
    List<URI> found = new ArrayList<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      URI part = URI.create(entry.url() + "?limit=" + PAGE + "&offset=" + page * PAGE);
      Answer answer = door.clean(request("GET", part, entry.space()), log);
      if (!answer.succeeded()) {
        throw new ExpectationNotMet(notRemoved(answer).orElseThrow(), 200, answer.status());
      }
      JsonNode list = answer.json();
      list.valueStream()
          .filter(one -> one.path("description").asString("").equals(description))
          .map(one -> one.path("id").asString(""))
          .filter(id -> id.matches("[A-Za-z0-9_:.-]+"))
          .forEach(id -> found.add(URI.create(entry.url() + "/" + id)));
      if (list.size() < PAGE) {
        break;
      }
    }
    return found;
  }

  private static Optional<Text> notRemoved(Answer answer) {
    return Optional.of(Text.of("not removed: %s", "削除できなかった: %s", answer.line()));
  }

  private static Request request(String method, URI url, List<Header> space) {
    // Some refuse a request that does not say what answer it takes, even where there is none.
    Request request = Request.of(Effect.WRITE, method, url).with("Accept", "application/json");
    for (Header header : space) {
      request = request.with(header.name(), header.value());
    }
    return request;
  }
}
