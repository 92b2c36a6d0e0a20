package org.tsunagaru.features.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Source;
import tools.jackson.databind.JsonNode;

/**
 * The pages of one query as one JSON array, each page asked for when it is read, never two in
 * memory. The bytes of an entity stay as the platform sent them. Where the platform fails, the
 * array ends after the last whole page and {@link #trouble} says why.
 */
public final class EntityPages {

  private static final Text NO_LIST = new Text("A page is no list of entities", "ページがエンティティの配列でない");
  private static final Text SAME_PAGE =
      new Text(
          "The platform sends the same page again: it does not go by 'offset'",
          "同じページが繰り返し返される（offset が無視されている）");

  private final String name;
  private final int most;
  private final IntFunction<Answer> pages;
  private Optional<Text> trouble = Optional.empty();

  EntityPages(String name, IntFunction<Answer> pages) {
    this(name, Integer.MAX_VALUE, pages);
  }

  /**
   * Read pages until there are so many entities.
   *
   * @param most no page is asked for once so many were read
   */
  EntityPages(String name, int most, IntFunction<Answer> pages) {
    this.name = name;
    this.most = most;
    this.pages = pages;
  }

  /** Return the entities as a source for the validator, named by the URL of the query. */
  public Source source() {
    return new Source(name, Pages::new);
  }

  /** Return what kept the reading from its end; empty when everything was read. */
  public Optional<Text> trouble() {
    return trouble;
  }

  /** One reading of all pages. */
  private final class Pages extends InputStream {

    private ByteArrayInputStream current = bytes("[");
    private byte[] last = new byte[0];
    private int offset;
    private boolean ended;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      int read = current.read(target, from, length);
      while (read < 0 && !ended) {
        turn();
        read = current.read(target, from, length);
      }
      return read;
    }

    /** Turn to the next page, or to the end of the array. */
    private void turn() {
      byte[] page = next();
      if (page.length == 0) {
        ended = true;
        current = bytes("]");
        return;
      }
      ByteArrayOutputStream entities = new ByteArrayOutputStream(page.length + 1);
      if (last.length > 0) {
        entities.write(',');
      }
      int begin = indexOf(page, '[') + 1;
      entities.write(page, begin, lastIndexOf(page, ']') - begin);
      last = page;
      current = new ByteArrayInputStream(entities.toByteArray());
    }

    /** Ask for the next page; empty when there is none, or none can be had. */
    private byte[] next() {
      if (offset >= most) {
        return new byte[0];
      }
      try {
        Answer answer = pages.apply(offset);
        JsonNode list = answer.json();
        byte[] page = answer.body().bytes();
        if (!list.isArray()) {
          throw new PlatformTrouble(NO_LIST);
        }
        if (list.isEmpty()) {
          return new byte[0];
        }
        if (Arrays.equals(page, last)) {
          throw new PlatformTrouble(SAME_PAGE);
        }
        offset += list.size();
        return page;
      } catch (PlatformTrouble e) {
        trouble = Optional.of(e.text());
      } catch (RunEnded e) {
        trouble = Optional.of(e.text());
      } catch (ExpectationNotMet e) {
        trouble = Optional.of(NO_LIST);
      }
      return new byte[0];
    }

    private static ByteArrayInputStream bytes(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static int indexOf(byte[] bytes, char wanted) {
    int i = 0;
    while (bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  private static int lastIndexOf(byte[] bytes, char wanted) {
    int i = bytes.length - 1;
    while (bytes[i] != wanted) {
      i--;
    }
    return i;
  }
}
