package org.tsunagaru.features.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.spec.Text;

/** Reads who else the tester can be. */
final class AccessMembers {

  private static final String TRUSTED_CITY = "/access/trusted-city";

  private final Reading reading;
  private final Secrets secrets;

  AccessMembers(Reading reading, Secrets secrets) {
    this.reading = reading;
    this.secrets = secrets;
  }

  Platform.Access read() {
    return new Platform.Access(
        clients("/access/clients", own()),
        clients(TRUSTED_CITY + "/clients", trusted()),
        secret("/access/signing-key"),
        reading.has("/access/login") ? new LoginMembers(reading, secrets).read() : Optional.empty(),
        people());
  }

  /** Where clients get their tokens. */
  private record Source(Optional<URI> issuer, Optional<URI> tokenUrl, Optional<String> audience) {}

  /** Other clients get theirs where the tester does. */
  private Source own() {
    return new Source(
        reading.url("/auth/issuer").or(() -> reading.url("/endpoints/issuer")),
        reading.url("/auth/token-url"),
        reading.text("/auth/audience"));
  }

  private Source trusted() {
    return new Source(
        reading.url(TRUSTED_CITY + "/issuer"),
        reading.url(TRUSTED_CITY + "/token-url"),
        reading.text(TRUSTED_CITY + "/audience"));
  }

  private Map<String, ClientCredentials> clients(String pointer, Source source) {
    Map<String, ClientCredentials> clients = new LinkedHashMap<>();
    for (String name : reading.at(pointer).propertyNames()) {
      clients.put(name, client(pointer + "/" + name, source));
    }
    return Map.copyOf(clients);
  }

  private ClientCredentials client(String pointer, Source source) {
    return new ClientCredentials(
        source.issuer(),
        source.tokenUrl(),
        reading.text(pointer + "/client-id").orElse(""),
        secrets.at(pointer + "/client-secret"),
        Optional.empty(),
        reading.text(pointer + "/scope"),
        source.audience());
  }

  private Map<String, Platform.Account> people() {
    boolean alone = reading.text("/access/login/by").orElse("").equals("person");
    Map<String, Platform.Account> people = new LinkedHashMap<>();
    for (String name : reading.at("/access/people").propertyNames()) {
      String pointer = "/access/people/" + name;
      Optional<Secret> password = secret(pointer + "/password");
      if (password.isEmpty() && !alone) {
        reading.problem(
            pointer,
            new Text(
                "give the password of the account, or let a person sign on (access.login.by: person)",
                "アカウントの password を指定するか、人がログインする設定（access.login.by: person）にしてください"));
      }
      people.put(name, new Platform.Account(reading.text(pointer + "/user").orElse(""), password));
    }
    return Map.copyOf(people);
  }

  private Optional<Secret> secret(String pointer) {
    return reading.has(pointer) ? Optional.of(secrets.at(pointer)) : Optional.empty();
  }
}
