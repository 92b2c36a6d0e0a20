package org.tsunagaru.reference.identity;

import java.util.List;
import java.util.Optional;

/**
 * A person who has an account.
 *
 * @param user name of the account
 * @param password what proves it; known to everybody, as this platform holds nothing of value
 * @param municipality code of where the person belongs
 */
record Person(String user, String password, String municipality) {

  private static final List<Person> ALL =
      List.of(
          new Person("hanako", "hanako-knows", "131016"),
          new Person("jiro", "jiro-knows", "141003"));

  /** Find the person of a name who gives the right proof. */
  static Optional<Person> proven(String user, String password) {
    return ALL.stream()
        .filter(one -> one.user.equals(user) && one.password.equals(password))
        .findFirst();
  }
}
