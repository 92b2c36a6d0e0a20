package org.tsunagaru.reports.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands in the page itself.
 *
 * @param text its text, to be written exactly so
 */
record InlineResource(String text) {

  /** Read a resource that lies beside this class. */
  static InlineResource read(String name) {
    try (var in = InlineResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new InlineResource(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return the source expression by which a content policy allows this text and no other. */
  String policySource() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
