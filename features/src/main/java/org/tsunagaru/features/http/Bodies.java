package org.tsunagaru.features.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;

/** Reads bodies to their end, decompressed, and never more than a cap. */
final class Bodies {

  private Bodies() {}

  /**
   * Read a response's body whole.
   *
   * @param largest most bytes after decompression
   * @throws TooLarge when there is more
   */
  static byte[] readWhole(HttpResponse response, long largest) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream in = decompressed(entity)) {
      return capped(in, largest);
    }
  }

  private static InputStream decompressed(HttpEntity entity) throws IOException {
    InputStream in = entity.getContent();
    Header encoding = entity.getContentEncoding();
    String name = encoding == null ? "" : encoding.getValue().strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new InflaterInputStream(in);
      default -> in;
    };
  }

  private static byte[] capped(InputStream in, long largest) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    int read = in.read(buffer);
    while (read >= 0) {
      whole.write(buffer, 0, read);
      if (whole.size() > largest) {
        throw new TooLarge(largest);
      }
      read = in.read(buffer);
    }
    return whole.toByteArray();
  }

  /** Say that a body is larger than the cap. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(long largest) {
      super("more than " + largest + " bytes");
    }
  }
}
