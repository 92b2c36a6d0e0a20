package org.tsunagaru.validator.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Encoding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder that is handed over as a whole: what it says of itself beside its data. */
public final class Folder {

  private static final String MANIFEST = "datapackage.json";
  private static final int MOST_FILES = 100_000;
  private static final int DEEPEST = 50;
  private static final int LONGEST = 1 << 22;

  /** Files that are there to say what may be done with the others. */
  private static final Pattern LICENCE =
      Pattern.compile("(?iu)(.*[^a-z])?(licen[cs]e|copying|terms).*|.*(ライセンス|利用規約|利用条件|利用ルール).*");

  private static final Pattern README =
      Pattern.compile("(?iu)(read ?_?me|about|index|はじめに|お読みください|読んでください|説明).*");

  /** Words with which a text names a licence. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)licen[cs]e|creative ?commons|\\bcc[ -]?(by|0)\\b|\\bpdl ?1|ライセンス|利用規約|クリエイティブ・コモンズ|パブリックドメイン");

  private final String name;
  private final Path root;
  private final Predicate<String> data;
  private final Set<String> names = new TreeSet<>();
  private boolean whole = true;

  private Folder(String name, Path root, Predicate<String> data) {
    this.name = name;
    this.root = root;
    this.data = data;
  }

  /**
   * Look into a folder.
   *
   * @param name how findings call it
   * @param root where it is; read until all was judged
   * @param data tells by its name whether a file is one that is judged
   */
  public static Folder of(String name, Path root, Predicate<String> data) throws IOException {
    Folder folder = new Folder(name, root, data);
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      files
          .filter(Files::isRegularFile)
          .limit(MOST_FILES + 1L)
          .forEach(file -> folder.names.add(root.relativize(file).toString().replace('\\', '/')));
    } catch (UncheckedIOException e) {
      folder.whole = false; // a part that may not be read was told of when it was
    }
    folder.whole &= folder.names.size() <= MOST_FILES;
    return folder;
  }

  /**
   * Judge what the folder says of itself.
   *
   * @param catalogued whether a catalogue among its data says what may be done with them
   */
  public List<Fault> judge(boolean catalogued) {
    List<Fault> faults = new ArrayList<>();
    Optional<JsonNode> manifest = manifest();
    if (!catalogued && manifest.isEmpty() && names.stream().noneMatch(this::saysLicence)) {
      faults.add(
          fault(
              FolderRules.LICENCE,
              "",
              new Text(
                  "Nothing in the folder says what may be done with its data.",
                  "フォルダの中に、データの利用条件（ライセンス）を示すものがありません。")));
    }
    manifest.filter(one -> whole).ifPresent(one -> compare(one, faults));
    return faults;
  }

  private void compare(JsonNode manifest, List<Fault> faults) {
    Set<String> listed = new TreeSet<>();
    listed.add(MANIFEST);
    for (JsonNode resource : manifest.path("resources")) {
      JsonNode path = resource.path("path");
      (path.isArray() ? path.valueStream() : Stream.of(path))
          .map(one -> one.asString(""))
          .filter(one -> !one.isEmpty() && !one.contains("://"))
          .forEach(one -> listed.add(plain(one)));
    }
    Set<String> there = new TreeSet<>();
    names.forEach(name -> there.add(plain(name)));
    for (String name : listed) {
      if (!there.contains(name) && !isBehindLink(name)) {
        faults.add(
            fault(
                FolderRules.MISSING,
                name,
                Text.of(
                    "The manifest lists %s, which is not there.", "マニフェストにある %s がありません。", name)));
      }
    }
    for (String name : names) {
      if (data.test(name) && !listed.contains(plain(name))) {
        faults.add(
            fault(
                FolderRules.UNLISTED,
                name,
                Text.of("The manifest does not list %s.", "マニフェストに %s がありません。", name)));
      }
    }
  }

  /** Some systems write a voiced kana in two characters, and some manifests begin with "here". */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).replaceFirst("^(\\./)+", "");
  }

  /** Links to folders are not entered here. */
  private boolean isBehindLink(String name) {
    try {
      Path file = root.resolve(name).normalize();
      return file.startsWith(root.normalize()) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Fault fault(Rule rule, String value, Text message) {
    return new Fault(rule, name, 1, "", value, message);
  }

  private boolean saysLicence(String name) {
    String last = plain(name.substring(name.lastIndexOf('/') + 1));
    return (LICENCE.matcher(last).matches() && !data.test(name))
        || (README.matcher(last).matches() && NAMED.matcher(text(name)).find());
  }

  private Optional<JsonNode> manifest() {
    if (!names.contains(MANIFEST)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = JsonMapper.shared().readTree(text(MANIFEST));
      return tree.path("resources").isArray() ? Optional.of(tree) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty(); // its own finding says so
    }
  }

  private String text(String name) {
    Path file = root.resolve(name);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST);
      String text = new String(bytes, Encoding.charset(bytes, bytes.length < LONGEST));
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      return "";
    }
  }
}
