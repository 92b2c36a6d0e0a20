package org.tsunagaru.reference.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names and values as forms and queries carry them. */
final class Form {

  private Form() {}

  static Map<String, String> read(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  static String encoded(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8);
  }
}
