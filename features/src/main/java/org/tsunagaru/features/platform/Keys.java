package org.tsunagaru.features.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads private keys in PKCS#8 form and tells whose they are. */
final class Keys {

  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  private Keys() {}

  /**
   * Read a key of the kind that a certificate has.
   *
   * @throws GeneralSecurityException when it is of another kind, or the password does not unlock it
   */
  static PrivateKey read(byte[] pkcs8, X509Certificate certificate, boolean locked, String password)
      throws GeneralSecurityException, IOException {
    KeyFactory factory = KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm());
    return factory.generatePrivate(
        locked
            ? unlock(new EncryptedPrivateKeyInfo(pkcs8), password)
            : new PKCS8EncodedKeySpec(pkcs8));
  }

  private static PKCS8EncodedKeySpec unlock(EncryptedPrivateKeyInfo info, String password)
      throws GeneralSecurityException {
    // With PBES2 only the parameters know the cipher's name.
    String scheme =
        info.getAlgName().equals("PBES2") || info.getAlgName().startsWith("1.2.840.113549.1.5.13")
            ? info.getAlgParameters().toString()
            : info.getAlgName();
    SecretKey key =
        SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password.toCharArray()));
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
    return info.getKeySpec(cipher);
  }

  /** Tell whether what one signs the other verifies. */
  static boolean belong(PrivateKey key, X509Certificate certificate) {
    String algorithm = SIGNATURES.get(certificate.getPublicKey().getAlgorithm());
    if (algorithm == null) {
      return true; // A kind that cannot sign; the handshake will tell.
    }
    try {
      byte[] words = "tsunagaru".getBytes(StandardCharsets.UTF_8);
      Signature sign = Signature.getInstance(algorithm);
      sign.initSign(key);
      sign.update(words);
      byte[] signature = sign.sign();
      Signature verify = Signature.getInstance(algorithm);
      verify.initVerify(certificate.getPublicKey());
      verify.update(words);
      return verify.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
