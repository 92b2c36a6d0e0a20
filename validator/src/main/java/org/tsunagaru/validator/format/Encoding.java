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
final class Encoding {

  private Encoding() {}

  /**
   * Name the encoding of bytes that are not UTF-8.
   *
   * @param head start of a stream
   * @param whole whether that is all of it; else its last character may be cut
   * @return nothing for UTF-8, damaged UTF-8 and bytes of no known encoding
   */
  static Optional<String> foreign(byte[] head, boolean whole) {
    Optional<String> wide = wide(head);
    if (wide.isPresent()) {
      return wide;
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

  /** Find the first byte that is not UTF-8; -1 when all are. */
  static int firstInvalid(byte[] bytes) {
    if (isAscii(bytes)) {
      return -1;
    }
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return result.isError() ? in.position() : -1;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> wide(byte[] head) {
    if (head.length < 4) {
      return Optional.empty();
    }
    int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    if (first == 0xfeff || first == 0xfffe) {
      return Optional.of("UTF-16");
    }
    boolean bigEndian = head[0] == 0 && head[1] != 0;
    boolean littleEndian = head[0] != 0 && head[1] == 0;
    return bigEndian || littleEndian ? Optional.of("UTF-16") : Optional.empty();
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
