package org.tsunagaru.features.platform;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM file.
 *
 * @param kind what it says it is, for example {@code CERTIFICATE}
 * @param body Base64, with line breaks
 */
record Pem(String kind, String body) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \\1-----");

  /** Find the blocks of a file, whatever text stands around them. */
  static List<Pem> blocks(String text) {
    List<Pem> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(new Pem(block.group(1), block.group(2)));
    }
    return blocks;
  }

  /** Find the private key of a file, whatever its form. */
  static Optional<Pem> key(String text) {
    return blocks(text).stream().filter(block -> block.kind.endsWith("PRIVATE KEY")).findFirst();
  }

  /**
   * Read the certificates of a file in their order.
   *
   * @throws CertificateException when one is damaged
   */
  static List<X509Certificate> certificates(String text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (Pem block : blocks(text)) {
      if (block.kind.equals("CERTIFICATE")) {
        try {
          certificates.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        } catch (IllegalArgumentException e) {
          throw new CertificateException(e);
        }
      }
    }
    return certificates;
  }

  /**
   * Decode the block.
   *
   * @throws IllegalArgumentException when it is not Base64
   */
  byte[] bytes() {
    return Base64.getMimeDecoder().decode(body);
  }

  @Override
  public String toString() {
    return kind;
  }
}
