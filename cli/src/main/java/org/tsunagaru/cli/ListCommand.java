package org.tsunagaru.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code tsunagaru list}: what is required and what is judged by, in a form to paste anywhere. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "requirements|profiles|classes|models|tables|rules|trace")
  private String what = "requirements";

  @Option(names = "--profile")
  private Optional<String> profile = Optional.empty();

  @Option(names = "--format", defaultValue = "md")
  private String format = "md";

  @Option(names = "--tree")
  private boolean tree;

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  ListCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    if (!List.of("json", "csv", "md").contains(format)) {
      throw new SpecException(
          Text.of(
              "--format takes json, csv or md, not '%s'.",
              "--format には json、csv、md のいずれかを指定してください (指定値「%s」)。", format));
    }
    console.print(asPage().orElseGet(this::asRows));
    return Exit.OK;
  }

  /** Write what is no list of equal rows. */
  private Optional<String> asPage() {
    if (tree) {
      insistOnPage("--tree", "requirements");
      Tester tester = lazy.tester();
      Catalogue catalogue = tester.catalogue();
      Locale locale = console.locale();
      return Optional.of(
          profile
              .map(catalogue::requireProfile)
              .map(of -> Tree.of(catalogue, of, tester.library(), locale))
              .orElseGet(() -> Tree.of(catalogue, tester.library(), locale)));
    } else if (what.equals("trace")) {
      insistOnPage("trace", "trace");
      Tester tester = lazy.tester();
      return Optional.of(new Trace(tester.catalogue(), tester.library(), console.locale()).page());
    }
    return Optional.empty();
  }

  private void insistOnPage(String asked, String listed) {
    if (!format.equals("md")
        || !what.equals(listed)
        || (listed.equals("trace") && profile.isPresent())) {
      throw new SpecException(
          Text.of(
              "%s is a page about %s as a whole: leave out --format%s.",
              "%s は %s のページとして表示します。--format%s は指定しないでください。",
              asked,
              listed,
              listed.equals("trace") ? ", --profile" : ""));
    }
  }

  private String asRows() {
    Listing listing = new Listing(console.locale());
    String rows = listing.write(format, rows(listing));
    return format.equals("md") && what.equals("requirements") && profile.isPresent()
        ? rows
            + listing.gaps(lazy.catalogue().gapsOf(lazy.catalogue().requireProfile(profile.get())))
        : rows;
  }

  private List<ObjectNode> rows(Listing listing) {
    return switch (what) {
      case "models" -> DataRows.models();
      case "tables" -> DataRows.tables();
      case "rules" -> DataRows.rules();
      default -> catalogue(lazy.tester(), listing);
    };
  }

  private List<ObjectNode> catalogue(Tester tester, Listing listing) {
    Catalogue catalogue = tester.catalogue();
    Optional<Profile> chosen = profile.map(catalogue::requireProfile);
    return switch (what) {
      case "requirements" ->
          listing.requirements(
              chosen.map(catalogue::requirementsOf).orElseGet(catalogue::requirements),
              tester.library());
      case "classes" ->
          listing.classes(
              catalogue.classes().stream()
                  .filter(one -> chosen.map(p -> p.includes(one.id())).orElse(true))
                  .toList());
      case "profiles" ->
          listing.profiles(
              catalogue.profiles().stream()
                  .filter(one -> chosen.map(one::equals).orElse(true))
                  .toList());
      default ->
          throw new SpecException(
              Text.of(
                  "'%s' cannot be listed; list requirements, profiles, classes, models, tables, rules or trace.",
                  "「%s」の一覧はありません。requirements、profiles、classes、models、tables、rules、trace のいずれかを指定してください。",
                  what));
    };
  }
}
