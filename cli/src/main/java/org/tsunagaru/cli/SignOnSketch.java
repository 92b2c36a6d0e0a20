package org.tsunagaru.cli;

/**
 * How people sign on, as far as a person at the terminal was asked.
 *
 * @param application name of the application at the issuer
 * @param redirect where the issuer sends people back to
 * @param scope what the application's token is for
 * @param resident user of a resident's account
 */
record SignOnSketch(String application, String redirect, String scope, String resident) {

  /** Where the password of the resident is named. */
  static final String PASSWORD = "access.people.resident.password";

  /** Put it down; the password was named before. */
  void putDown(PlatformSketch sketch) {
    sketch.lines(
        "access.login",
        "{ client-id: %s, redirect-uri: %s, scope: %s }"
            .formatted(
                PlatformSketch.quoted(application),
                PlatformSketch.quoted(redirect),
                PlatformSketch.quoted(scope)));
    sketch.lines(
        "access.people",
        "{ resident: { user: %s, password: %s } }"
            .formatted(PlatformSketch.quoted(resident), sketch.value(PASSWORD).orElseThrow()));
    sketch.value("auth.issuer").ifPresent(issuer -> sketch.lines("endpoints.issuer", issuer));
  }
}
