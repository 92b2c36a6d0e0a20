package org.tsunagaru.features.platform;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.spec.Binding;

/**
 * A platform under test.
 *
 * @param name what it is called
 * @param vendor who makes it
 * @param version which version
 * @param endpoints API root by binding ({@code ngsi-ld}, {@code ngsi-v2}), without a slash at the
 *     end
 * @param auth how the tester is known to it
 * @param access who else the tester can be to it
 * @param tls whom a TLS connection trusts and what the tester shows
 * @param tenants how it has tenants
 * @param callback where it reaches the tester
 * @param limits what it can take
 * @param claims what it claims
 * @param secrets values that no artefact may hold
 */
public record Platform(
    String name,
    Optional<String> vendor,
    Optional<String> version,
    Map<String, URI> endpoints,
    Auth auth,
    Access access,
    Tls tls,
    Tenants tenants,
    Callback callback,
    Limits limits,
    Claims claims,
    Set<Secret> secrets) {

  /** How the tester is known to the platform. */
  public sealed interface Auth {}

  /** Nobody asks. */
  public record NoAuth() implements Auth {}

  /** A token in the Authorization header. */
  public record Bearer(Secret token) implements Auth {}

  /** A header of an API gateway. */
  public record Key(String header, Secret value) implements Auth {}

  /** Name and password in the Authorization header. */
  public record Basic(String user, Secret password) implements Auth {}

  /**
   * A token that an authorization server gives to the tester itself (RFC 6749, 4.4).
   *
   * @param issuer who says where tokens are given; absent where {@code tokenUrl} says it
   * @param tokenUrl where tokens are given; absent where the issuer says it
   * @param id name of the tester there
   * @param secret what proves it
   * @param proof how the proof travels; absent where the issuer is to say
   * @param scope what the token is for
   * @param audience whom the token is for
   */
  public record ClientCredentials(
      Optional<URI> issuer,
      Optional<URI> tokenUrl,
      String id,
      Secret secret,
      Optional<Proof> proof,
      Optional<String> scope,
      Optional<String> audience)
      implements Auth {

    /** How a client proves who it is, as OpenID Connect names it. */
    public enum Proof {
      /** In the Authorization header. */
      CLIENT_SECRET_BASIC,
      /** In the form. */
      CLIENT_SECRET_POST;

      /** Return the name on the wire. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /**
   * Who else the tester can be, so that what each may do can be told.
   *
   * @param clients by what they are there for: {@code reader} may read and not write, {@code
   *     other-organisation} is of another organisation than the tester, {@code low-assurance} is
   *     known too little to write
   * @param visitors clients of another city that the platform trusts, by what they are there for:
   *     {@code writer} may write, {@code reader} may read and not write
   * @param signingKey private key that the platform trusts as its issuer's, as a JSON Web Key
   * @param login how people sign on, if they can
   * @param people by what they are there for: {@code resident} may write, {@code
   *     other-municipality} may not, because of where that person belongs
   */
  public record Access(
      Map<String, ClientCredentials> clients,
      Map<String, ClientCredentials> visitors,
      Optional<Secret> signingKey,
      Optional<Login> login,
      Map<String, Account> people) {

    /** Return the access of a tester that can be nobody else. */
    public static Access none() {
      return new Access(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }
  }

  /**
   * The application through which people sign on at the issuer, by an authorization code (RFC 6749,
   * 4.1).
   *
   * @param clientId name of the application there
   * @param clientSecret what proves it; absent for one that can keep no secret
   * @param redirect where the issuer sends people back to
   * @param scope what the token is for
   * @param byPerson whether a person signs on in a browser; else the form is filled in
   * @param form where the form takes what
   */
  public record Login(
      String clientId,
      Optional<Secret> clientSecret,
      URI redirect,
      String scope,
      boolean byPerson,
      LoginForm form) {}

  /**
   * Where a login form takes what, as CSS selectors; the first element that fits counts.
   *
   * @param user takes the name
   * @param password takes the password
   * @param submit sends it off
   */
  public record LoginForm(String user, String password, String submit) {

    /** Return the fields that a browser's password manager would take. */
    public static LoginForm usual() {
      return new LoginForm(
          "input[autocomplete~=username], input[name=username], input[name=user],"
              + " input[name=email], input[type=email]",
          "input[type=password]",
          "[type=submit], button:not([type])");
    }
  }

  /**
   * The account of a person at the issuer.
   *
   * @param user its name
   * @param password absent where the person signs on alone
   */
  public record Account(String user, Optional<Secret> password) {}

  /**
   * How the platform has tenants.
   *
   * @param kind none, created on first use, or provisioned
   * @param names provisioned names
   */
  public record Tenants(Kind kind, List<String> names) {
    /** The three ways. */
    public enum Kind {
      /** The platform has no tenants. */
      NONE,
      /** A tenant is created when it is first written to. */
      DYNAMIC,
      /** Tenants were set up beforehand. */
      PROVISIONED
    }
  }

  /**
   * Where the platform reaches the tester.
   *
   * @param host address to listen on
   * @param port port to listen on, 0 for a free one
   * @param publicUrl the same as the platform sees it
   */
  public record Callback(String host, int port, Optional<URI> publicUrl) {}

  /**
   * What the platform can take.
   *
   * @param requestsPerSecond zero for no limit
   * @param connect longest wait for a connection
   * @param exchange longest time of one exchange
   * @param settle how long it may take to show what was written
   * @param notification how long a notification may take
   * @param largestBody in bytes
   * @param proxy proxy on the way
   */
  public record Limits(
      double requestsPerSecond,
      Duration connect,
      Duration exchange,
      Duration settle,
      Duration notification,
      long largestBody,
      Optional<Proxy> proxy) {

    /** Return what holds where a file says nothing. */
    public static Limits usual() {
      return new Limits(
          0,
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          20_000_000,
          Optional.empty());
    }

    /** Return the same with other times for what was written to show and to be notified. */
    public Limits settling(Duration settle, Duration notification) {
      return new Limits(
          requestsPerSecond, connect, exchange, settle, notification, largestBody, proxy);
    }
  }

  /**
   * An HTTP proxy.
   *
   * @param url where it is
   * @param login name and password that it alone is shown
   */
  public record Proxy(URI url, Optional<Basic> login) {}

  /**
   * What the platform claims.
   *
   * @param profile id of a profile
   * @param editions claimed edition by binding
   * @param classes optional classes claimed (true) or declined (false)
   */
  public record Claims(
      Optional<String> profile, Map<String, String> editions, Map<String, Boolean> classes) {}

  /** Describe a platform of which only the API root of one binding is known. */
  public static Platform at(String name, String binding, URI apiRoot) {
    return new Platform(
        name,
        Optional.empty(),
        Optional.empty(),
        Map.of(binding, apiRoot),
        new NoAuth(),
        Access.none(),
        Tls.usual(),
        new Tenants(Tenants.Kind.DYNAMIC, List.of()),
        new Callback("127.0.0.1", 0, Optional.empty()),
        Limits.usual(),
        new Claims(Optional.empty(), Map.of(binding, usualEdition(binding)), Map.of()),
        Set.of());
  }

  /** Return the edition of a binding that holds where nobody claims another. */
  public static String usualEdition(String binding) {
    return Binding.of(binding).usualEdition();
  }

  /** Return the same platform with another API beside those it has. */
  public Platform with(String binding, URI apiRoot) {
    Map<String, URI> more = new LinkedHashMap<>(endpoints);
    more.put(binding, apiRoot);
    Map<String, String> editions = new LinkedHashMap<>(claims.editions());
    editions.put(binding, usualEdition(binding));
    return new Platform(
        name,
        vendor,
        version,
        more,
        auth,
        access,
        tls,
        tenants,
        callback,
        limits,
        new Claims(claims.profile(), editions, claims.classes()),
        secrets);
  }

  /** Return the same platform with other endpoints and credentials, and classes that it claims. */
  public Platform reachedAt(Map<String, URI> all, Auth who, Access other, List<String> claimed) {
    Map<String, Boolean> classes = new LinkedHashMap<>(claims.classes());
    claimed.forEach(one -> classes.put(one, true));
    return new Platform(
        name,
        vendor,
        version,
        all,
        who,
        other,
        tls,
        tenants,
        callback,
        limits,
        new Claims(claims.profile(), claims.editions(), classes),
        secrets);
  }

  /** Return the same platform with others trusted over TLS. */
  public Platform with(Tls other) {
    return new Platform(
        name, vendor, version, endpoints, auth, access, other, tenants, callback, limits, claims,
        secrets);
  }

  /** Return the same platform with other limits. */
  public Platform with(Limits other) {
    return new Platform(
        name, vendor, version, endpoints, auth, access, tls, tenants, callback, other, claims,
        secrets);
  }
}
