package org.tsunagaru.features.http;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client offers when it begins to speak TLS (RFC 5246, 7.4.1.2; RFC 8446, 4.1.2). Java
 * itself offers nothing weak any more, so a try at what a server should refuse is written by hand.
 *
 * @param newest latest version offered, as on the wire: 0x0301 is TLS 1.0
 * @param suites suites offered, as IANA numbers them
 */
public record Greeting(int newest, List<Integer> suites) {

  /** Version of TLS 1.2 on the wire; later ones are offered in an extension. */
  public static final int TLS_1_2 = 0x0303;

  private static final int TLS_1_3 = 0x0304;
  private static final int HANDSHAKE = 22;
  private static final List<Integer> GROUPS = List.of(0x001d, 0x0017, 0x0018, 0x0019, 0x0100);
  private static final List<Integer> SIGNATURES =
      List.of(
          0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201);

  /** Offer TLS 1.3 and 1.2 with suites that are recommended, as a browser does (RFC 9325, 4.2). */
  public static Greeting sound() {
    return new Greeting(
        TLS_1_3,
        List.of(
            0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f,
            0xc023, 0xc027, 0xc009, 0xc013, 0x009c, 0x009d, 0x003c, 0x002f, 0x0035));
  }

  /** Offer TLS 1.3 alone: its suites are of no other version (RFC 8446, B.4). */
  public static Greeting modern() {
    return new Greeting(TLS_1_3, List.of(0x1301, 0x1302, 0x1303));
  }

  /** Offer an old version with the suites of its time. */
  public static Greeting old(int version) {
    return new Greeting(
        version,
        List.of(
            0xc013, 0xc014, 0xc009, 0xc00a, 0x0033, 0x0039, 0x0032, 0x0038, 0x002f, 0x0035, 0xc012,
            0xc008, 0x0016, 0x000a, 0x0005, 0x0004));
  }

  /** Write it for a host as one record. */
  byte[] bytes(String host) {
    byte[] body = body(host);
    return written(
        out -> {
          out.writeByte(HANDSHAKE);
          out.writeShort(Math.min(newest, 0x0301));
          out.writeShort(body.length + 4);
          out.writeInt((1 << 24) | body.length);
          out.write(body);
        });
  }

  private byte[] body(String host) {
    byte[] extensions = extensions(host);
    return written(
        out -> {
          out.writeShort(Math.min(newest, TLS_1_2));
          out.write(new byte[32]); // No secret comes of it, as nobody goes on.
          out.writeByte(0);
          numbers(out, suites);
          out.writeByte(1);
          out.writeByte(0);
          out.writeShort(extensions.length);
          out.write(extensions);
        });
  }

  private byte[] extensions(String host) {
    return written(
        out -> {
          Optional<byte[]> name = name(host);
          if (name.isPresent()) {
            extension(out, 0x0000, name.get());
          }
          extension(out, 0x000a, written(list -> numbers(list, GROUPS)));
          extension(out, 0x000b, new byte[] {1, 0});
          extension(out, 0xff01, new byte[] {0});
          if (newest >= TLS_1_2) {
            extension(out, 0x000d, written(list -> numbers(list, SIGNATURES)));
          }
          if (newest >= TLS_1_3) {
            extension(out, 0x002b, new byte[] {4, 3, 4, 3, 3});
            extension(out, 0x0033, new byte[] {0, 0}); // The server then asks for a share.
          }
        });
  }

  /** A name is told, an address is not (RFC 6066, 3). */
  private static Optional<byte[]> name(String host) {
    if (host.contains(":") || host.matches("[0-9.]+")) {
      return Optional.empty();
    }
    byte[] name = host.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    return Optional.of(
        written(
            out -> {
              out.writeShort(name.length + 3);
              out.writeByte(0);
              out.writeShort(name.length);
              out.write(name);
            }));
  }

  private static void extension(DataOutputStream out, int type, byte[] data) throws IOException {
    out.writeShort(type);
    out.writeShort(data.length);
    out.write(data);
  }

  private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
    out.writeShort(numbers.size() * 2);
    for (int number : numbers) {
      out.writeShort(number);
    }
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
