package org.tsunagaru.reference.ngsiv2;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * A part of a longer answer, section "Pagination".
 *
 * @param limit at most so many items
 * @param offset how many items to leave out first
 * @param count whether to say how many there are in all
 */
record Page(int limit, int offset, boolean count, Seeded defects) {

  private static final int USUAL = 20;
  private static final int MOST = 1000;

  /** Read what a client wants. */
  static Page of(Call call) {
    int limit = number(call, "limit", USUAL);
    boolean unbound = limit > MOST && call.defects().on("limit-without-bound");
    if (limit == 0 || (limit > MOST && !unbound)) {
      throw Fault.badData("Bad pagination limit: /" + limit + "/ [it has to be 1 to " + MOST + "]");
    }
    int offset = call.defects().on("offset-of-page-ignored") ? 0 : number(call, "offset", 0);
    boolean count = call.option("count") && !call.defects().on("count-never-told");
    return new Page(limit, offset, count, call.defects());
  }

  /** Cut the page out of everything. */
  <T> List<T> cut(List<T> all) {
    int start = offset > 0 && defects.on("pages-overlap") ? offset - 1 : offset;
    start = offset > 0 && defects.on("pages-leave-gaps") ? offset + 1 : start;
    int from = Math.min(start, all.size());
    return all.subList(from, (int) Math.min((long) from + limit, all.size()));
  }

  /** Say how many there are if that is asked for. */
  Response marked(Response response, int total) {
    int told = defects.on("count-of-page-alone") ? Math.min(limit, total) : total;
    return count ? response.with("Fiware-Total-Count", String.valueOf(told)) : response;
  }

  private static int number(Call call, String parameter, int otherwise) {
    Optional<String> text = call.parameter(parameter);
    boolean odd = text.isPresent() && !text.get().matches("\\d{1,9}");
    if (odd && call.defects().on("odd-page-taken-as-usual")) {
      return otherwise;
    }
    if (odd) {
      throw Fault.badData("Bad pagination " + parameter + ": /" + text.orElseThrow() + "/");
    }
    return text.map(Integer::parseInt).orElse(otherwise);
  }
}
