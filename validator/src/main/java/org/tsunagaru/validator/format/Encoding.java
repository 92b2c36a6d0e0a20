package org.tsunagaru.validator.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells how the bytes of a stream are encoded, as far as its start shows. JSON is UTF-8. */
public final class Encoding {

  private Encoding() {}

  /**
   * Name the encoding of bytes that are not UTF-8.
   *
   * @param head start of a stream
   * @param whole whether that is all of it; else its last character may be cut
   * @return nothing for UTF-8, damaged UTF-8 and bytes of no known encoding
   */
  static Optional<String> foreign(byte[] head, boolean whole) {
    if (utf16(head).isPresent()) {
      return Optional.of("UTF-16");
    }
    Tally utf8 = tally(head, StandardCharsets.UTF_8, whole);
    if (utf8.malformed == 0 || utf8.foreign > 4 * utf8.malformed) {
      return Optional.empty();
    }
    Tally cp932 = tally(head, Charset.forName("windows-31j"), whole);
    Tally eucJp = tally(head, Charset.forName("EUC-JP"), whole);
    if (eucJp.malformed == 0 && cp932.halfWidth * 2 > cp932.foreign) {
      return Optional.of("EUC-JP");
    }
    return cp932.malformed == 0 ? Optional.of("CP932 (Shift_JIS)") : Optional.empty();
  }

  /**
   * Tell the encoding of a text that need not be UTF-8.
   *
   * @param head start of a stream
   * @param whole whether that is all of it
   * @return UTF-8 where nothing speaks against it
   */
  public static Charset charset(byte[] head, boolean whole) {
    return switch (foreign(head, whole).orElse("")) {
      case "UTF-16" -> utf16(head).orElse(StandardCharsets.UTF_16);
      case "EUC-JP" -> Charset.forName("EUC-JP");
      case "" -> StandardCharsets.UTF_8;
      default -> Charset.forName("windows-31j");
    };
  }

  /**
   * Tell UTF-16 by its mark; without one, by the zeros of commas, digits and line ends, which all
   * stand on one side, or by its first character.
   */
  private static Optional<Charset> utf16(byte[] head) {
    if (head.length < 4) {
      return Optional.empty();
    }
    int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (first == 0xfeff || first == 0xfffe) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int many = head.length / 40;
    boolean big = zeros[0] > many && zeros[1] * 8 < zeros[0];
    boolean little = zeros[1] > many && zeros[0] * 8 < zeros[1];
    if (big || (!little && head[0] == 0 && head[1] != 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return little || (head[0] != 0 && head[1] == 0)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /** Find the first byte that is not UTF-8; -1 when all are. */
  static int firstInvalid(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /**
   * Measure a character of more than one byte (Unicode 16.0, table 3-7: no longer than it need be,
   * no half of a pair); 0 when there is none.
   */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    boolean valid = second >= least && second <= most;
    for (int i = 2; i < length; i++) {
      valid &= (bytes[at + i] & 0xc0) == 0x80;
    }
    return valid ? length : 0;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Tally tally(byte[] bytes, Charset charset, boolean whole) {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    Tally tally = new Tally();
    CoderResult result = decoder.decode(in, out, whole);
    while (result.isError()) {
      tally.malformed++;
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, whole);
    }
    out.flip();
    while (out.hasRemaining()) {
      char c = out.get();
      tally.foreign += c > 0x7f ? 1 : 0;
      tally.halfWidth += c >= '\uff61' && c <= '\uff9f' ? 1 : 0;
    }
    return tally;
  }

  private static final class Tally {
    private int malformed;
    private int foreign;
    private int halfWidth;
  }
}
