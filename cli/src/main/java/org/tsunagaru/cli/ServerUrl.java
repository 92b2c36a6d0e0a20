package org.tsunagaru.cli;

import java.net.URI;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** What a URL has to be to name a platform. */
final class ServerUrl {

  private ServerUrl() {}

  /**
   * Insist that a URL names a server, and shows nobody's password.
   *
   * @throws SpecException when it does not
   */
  static URI insist(URI given) {
    if (given.getRawUserInfo() != null) {
      throw new SpecException(
          new Text(
              "User and password do not belong in a URL. A platform file names them below auth; 'tsunagaru init' writes one.",
              "URLにユーザー名やパスワードを書かないでください。プラットフォームファイルの auth で参照します。ファイルは tsunagaru init で作成できます。"));
    }
    if (given.getHost() == null || !String.valueOf(given.getScheme()).matches("https?")) {
      throw new SpecException(
          Text.of(
              "'%s' is no URL of a server. Write for example http://localhost:9090.",
              "「%s」はサーバーのURLではありません。例: http://localhost:9090", given));
    }
    return given;
  }
}
