package org.tsunagaru.reference.ngsiv2;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;

/**
 * A part of a longer answer, section "Pagination".
 *
 * @param limit at most so many items
 * @param offset how many items to leave out first
 * @param count whether to say how many there are in all
 */
record Page(int limit, int offset, boolean count) {

  private static final int USUAL = 20;
  private static final int MOST = 1000;

  /** Read what a client wants. */
  static Page of(Call call) {
    int limit = number(call, "limit", USUAL);
    if (limit == 0 || limit > MOST) {
      throw Fault.badData("Bad pagination limit: /" + limit + "/ [it has to be 1 to " + MOST + "]");
    }
    return new Page(limit, number(call, "offset", 0), call.option("count"));
  }

  /** Cut the page out of everything. */
  <T> List<T> cut(List<T> all) {
    int from = Math.min(offset, all.size());
    return all.subList(from, (int) Math.min((long) from + limit, all.size()));
  }

  /** Say how many there are if that is asked for. */
  Response marked(Response response, int total) {
    return count ? response.with("Fiware-Total-Count", String.valueOf(total)) : response;
  }

  private static int number(Call call, String parameter, int otherwise) {
    Optional<String> text = call.parameter(parameter);
    if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
      throw Fault.badData("Bad pagination " + parameter + ": /" + text.get() + "/");
    }
    return text.map(Integer::parseInt).orElse(otherwise);
  }
}
