package org.tsunagaru.reference.ngsild;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;

/**
 * A part of a longer answer, clauses 5.5.9, 6.3.10 and 6.3.13.
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
    int limit = call.number("limit", USUAL);
    boolean count = call.flag("count");
    if (limit == 0 && !count) {
      throw Fault.badData("A limit of 0 goes with count=true only.");
    }
    if (limit > MOST) {
      throw new Fault(Fault.Kind.TOO_MANY, "The limit is " + MOST + " at most.");
    }
    return new Page(limit, call.number("offset", 0), count);
  }

  /** Cut the page out of everything. */
  <T> List<T> cut(Call call, List<T> all) {
    int start = offset > 0 && call.defects().on("pages-overlap") ? offset - 1 : offset;
    start = offset > 0 && call.defects().on("pages-leave-gaps") ? offset + 1 : start;
    int from = call.defects().on("offset-ignored") ? 0 : Math.min(start, all.size());
    int size = call.defects().on("limit-ignored") ? all.size() : limit;
    return all.subList(from, (int) Math.min((long) from + size, all.size()));
  }

  /** Say how many there are and where the neighbours of this page are. */
  Response marked(Call call, Response response, String type, int total) {
    Response marked = response;
    if (count) {
      int told = call.defects().on("count-of-page-only") ? Math.min(limit, total) : total;
      marked = marked.with("NGSILD-Results-Count", String.valueOf(told));
    }
    if (offset > 0 && limit > 0) {
      marked = marked.with("Link", link(call, Math.max(0, offset - limit), "prev", type));
    }
    boolean more = limit > 0 && (long) offset + limit < total;
    return more && !call.defects().on("next-page-not-linked")
        ? marked.with("Link", link(call, offset + limit, "next", type))
        : marked;
  }

  private String link(Call call, int start, String relation, String type) {
    Stream<String> others =
        call.request().query().entrySet().stream()
            .filter(e -> !e.getKey().equals("limit") && !e.getKey().equals("offset"))
            .flatMap(Page::pairs);
    String query =
        Stream.concat(others, Stream.of("limit=" + limit, "offset=" + start))
            .collect(Collectors.joining("&"));
    String target = call.request().path() + "?" + query;
    return "<" + target + ">; rel=\"" + relation + "\"; type=\"" + type + "\"";
  }

  private static Stream<String> pairs(Map.Entry<String, List<String>> parameter) {
    return parameter.getValue().stream()
        .map(
            value ->
                parameter.getKey()
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
