package org.tsunagaru.features.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.MessageConstraintException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.tsunagaru.spec.Text;

/** Words why no whole answer came, and what to do about it. */
final class Trouble {

  private static final int DEEPEST = 20;

  private Trouble() {}

  static Text words(IOException e, Request request, DoorSettings settings) {
    String detail = String.valueOf(e.getMessage());
    if (e instanceof ConnectTimeoutException) {
      return Text.of(
          "No connection within %d ms", "%dミリ秒以内に接続できなかった", settings.connect().toMillis());
    } else if (e instanceof InterruptedIOException) {
      return Text.of(
          "No whole answer came within %d ms",
          "%dミリ秒以内に応答が完了しなかった", settings.exchange().toMillis());
    } else if (e instanceof Bodies.TooLarge) {
      return Text.of(
          "The answer is larger than %d bytes", "応答が%dバイトを超えている", settings.largestBody());
    } else if (e instanceof MessageConstraintException) {
      return Text.of(
          "The headers of the answer are too many or too long: %s",
          "応答のヘッダーが多すぎるか長すぎる: %s", detail);
    } else if (e instanceof ProxyRefusal refusal) {
      return proxy(refusal);
    } else if (e instanceof SSLException) {
      return tls(e, detail);
    } else if (settings.proxy().isPresent() && e instanceof ConnectException) {
      return noProxy(settings.proxy().get(), detail);
    } else if (settings.proxy().isPresent() && e instanceof UnknownHostException) {
      return noProxy(settings.proxy().get(), detail);
    } else if (e instanceof UnknownHostException) {
      return Text.of("The host %s is not known", "ホスト %s が見つからない", detail);
    } else if (e instanceof ConnectException) {
      return Text.of("No connection: %s", "接続できない: %s", detail);
    }
    return brokenOff(e, "https".equalsIgnoreCase(request.uri().getScheme()));
  }

  /** A server that wants a certificate may hang up before its alert is read. */
  private static Text brokenOff(IOException e, boolean encrypted) {
    String what = e.getClass().getSimpleName() + " " + e.getMessage();
    boolean hungUp = e instanceof SocketException || e instanceof NoHttpResponseException;
    return encrypted && hungUp
        ? Text.of(
            "The exchange broke off: %s. Where the other side wants a certificate of the tester, name one in tls.client-cert.",
            "通信が途中で切れた: %s。クライアント証明書が求められている場合は、tls.client-cert に指定する。", what)
        : Text.of("The exchange broke off: %s", "通信が途中で切れた: %s", what);
  }

  /** With a proxy, it is the only one that is connected to. */
  private static Text noProxy(Proxy proxy, String detail) {
    return Text.of(
        "No connection to the proxy %s: %s. Check limits.proxy.",
        "プロキシ %s に接続できない: %s。limits.proxy を確認する。", proxy.url(), detail);
  }

  private static Text proxy(ProxyRefusal refusal) {
    return refusal.status() == 407
        ? Text.of(
            "The proxy %s wants to know who asks (407). Check limits.proxy-user and limits.proxy-password.",
            "プロキシ %s が認証を求めている（407）。limits.proxy-user と limits.proxy-password を確認する。",
            refusal.proxy())
        : Text.of(
            "The proxy %s did not get through: it said %d. Check limits.proxy and the URL of the platform.",
            "プロキシ %s を経由して接続できない（応答 %d）。limits.proxy と対象のURLを確認する。",
            refusal.proxy(),
            refusal.status());
  }

  /** An alert that was received is the other side's refusal of us; anything else is ours of it. */
  private static Text tls(IOException e, String detail) {
    if (detail.contains("Received fatal alert")) {
      return Text.of(
          "The other side refused the TLS connection: %s. Where it wants a certificate of the tester, name one in tls.client-cert.",
          "相手がTLS接続を拒否した: %s。クライアント証明書が求められている場合は、tls.client-cert に指定する。", detail);
    } else if (causes(e).anyMatch(CertificateExpiredException.class::isInstance)) {
      return Text.of(
          "The certificate of the other side has expired: %s. It needs a new one.",
          "相手の証明書の有効期限が切れている: %s。証明書の更新が必要である。", detail);
    } else if (detail.startsWith("Certificate for <")) {
      return Text.of(
          "The certificate of the other side is for another host: %s. Use the name that the certificate has.",
          "相手の証明書は別のホストのものである: %s。証明書に記載されたホスト名をURLに指定する。", detail);
    }
    return Text.of(
        "The TLS connection could not be trusted: %s. Name the authority in tls.ca-file.",
        "TLS接続を信頼できない: %s。認証局の証明書を tls.ca-file に指定する。", detail);
  }

  /** Tell whether it was the certificate of the other side that stood in the way. */
  static boolean distrusts(Throwable e) {
    return causes(e)
        .anyMatch(
            one ->
                one instanceof SSLPeerUnverifiedException || one instanceof CertificateException);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }
}
