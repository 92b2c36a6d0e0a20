package org.tsunagaru.validator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Reason;
import org.tsunagaru.validator.finding.UnreadableException;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.format.Unpacking;

/**
 * Bytes with a name.
 *
 * @param name how findings call it: a path, or {@code -} for the standard input
 * @param opener opens the bytes from their start; called once for each validation
 */
public record Source(String name, Opener opener) {

  private static final List<String> ENDINGS =
      List.of(
          ".json",
          ".jsonld",
          ".geojson",
          ".ndjson",
          ".csv", // what is judged
          ".gml",
          ".ifc",
          ".kml",
          ".xls",
          ".xlsx"); // what is named with the tool that judges it

  /** Every feed of GTFS has this file; one word on it is enough. */
  private static final String FEED = "stops.txt";

  /** Opens a stream. */
  @FunctionalInterface
  public interface Opener {
    /** Open the bytes; the validator closes the stream. */
    InputStream open() throws IOException;
  }

  /** Take one file, whatever its name. */
  public static Source of(Path file) {
    return new Source(file.toString(), () -> Files.newInputStream(file));
  }

  /**
   * List what lies at a path: the file itself, or every file below a folder whose name ends in
   * {@code .json}, {@code .jsonld}, {@code .geojson}, {@code .ndjson} or {@code .csv}, each also
   * packed with gzip, files of formats that other tools judge, and those in an archive that ends in
   * {@code .zip}. Links are followed; a loop of links is entered once.
   *
   * <p>What cannot be read in a folder is listed all the same: its validation says so.
   *
   * @return sources in the order of their paths
   * @throws ValidatorException when the path or a folder below it cannot be read
   */
  public static List<Source> at(Path path) {
    if (!Files.exists(path)) {
      throw unreadable(path, null);
    }
    if (!Files.isDirectory(path)) {
      return isZip(path) ? ZipSources.of(path) : List.of(of(path));
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(files));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return files.stream().sorted().flatMap(Source::inFolder).toList();
  }

  /** Tell whether a path is one of several sources: a folder, or an archive. */
  public static boolean holdsFiles(Path path) {
    return Files.isDirectory(path) || isZip(path);
  }

  /** List what a file of a folder holds; an archive that cannot be opened is still a source. */
  private static Stream<Source> inFolder(Path file) {
    try {
      return isZip(file) ? ZipSources.of(file).stream() : Stream.of(of(file));
    } catch (UnreadableException e) {
      return Stream.of(
          new Source(
              file.toString(),
              () -> {
                throw e;
              }));
    }
  }

  /** Tell by its name whether a file is one that is read in a folder. */
  static boolean isData(String name) {
    String plain = unpacked(name);
    return !isShadow(name) && isNamedAsData(plain);
  }

  private static boolean isNamedAsData(String plain) {
    return ENDINGS.stream().anyMatch(plain::endsWith)
        || plain.equals(FEED)
        || plain.endsWith("/" + FEED);
  }

  /** A Mac puts what it knows of a file beside it, under the name of the file after these signs. */
  private static boolean isShadow(String name) {
    return name.substring(name.lastIndexOf('/') + 1).startsWith("._");
  }

  /** Return a name in lower case, without the ending that says it is packed. */
  static String unpacked(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - ".gz".length()) : lower;
  }

  private static boolean isZip(Path file) {
    return isZip(file.toString());
  }

  static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") && !isShadow(name);
  }

  static ValidatorException unreadable(Object what, @Nullable Throwable e) {
    if (e instanceof Unpacking.Bomb bomb) {
      return new UnreadableException(bomb.text(what.toString()), bomb);
    }
    Text reason = Reason.of(e == null ? new NoSuchFileException(what.toString()) : e);
    Text text =
        Text.of(
            "Cannot read %1$s (%2$s). Check the path and its permissions.",
            "%1$s を読み込めません（%3$s）。パスとアクセス権を確認してください。", what, reason.en(), reason.ja());
    return e == null ? new ValidatorException(text) : new UnreadableException(text, e);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      boolean readable = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (readable && (isData(name) || isZip(file))) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE; // the folder is already being visited under its own name
      }
      files.add(file); // opening it says why it cannot be read
      return FileVisitResult.CONTINUE;
    }
  }
}
