package org.tsunagaru.validator;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tsunagaru.validator.format.Unpacking;

/** The files in a zip archive, each a source. Nothing is written; archives in it stay closed. */
final class ZipSources {

  private static final Charset WINDOWS = Charset.forName("windows-31j");

  private ZipSources() {}

  static List<Source> of(Path file) {
    try (ZipFile zip = open(file)) {
      List<Source> sources = new ArrayList<>();
      Unpacking.Budget budget = new Unpacking.Budget(Files.size(file));
      zip.stream()
          .filter(entry -> !entry.isDirectory() && isOffered(entry.getName()))
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .forEach(
              entry ->
                  sources.add(
                      new Source(
                          file + "!/" + entry.getName(),
                          () -> stream(file, entry.getName(), budget))));
      return sources;
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }

  /** Open an archive as a tree of files; whoever asks for it closes it. */
  static FileSystem fileSystem(Path file) throws IOException {
    try {
      return FileSystems.newFileSystem(file, Map.of());
    } catch (ZipException e) {
      return FileSystems.newFileSystem(file, Map.of("encoding", WINDOWS.name()));
    } catch (ProviderNotFoundException e) {
      throw new IOException("no archive", e);
    }
  }

  /** An archive in the archive is not opened, and told of. */
  private static boolean isOffered(String name) {
    return Source.isData(name) || Source.isZip(name);
  }

  /** Archives made in Japan before names were UTF-8 have them in CP932. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), WINDOWS);
    }
  }

  private static InputStream stream(Path file, String name, Unpacking.Budget budget)
      throws IOException {
    ZipFile zip = open(file);
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      zip.close();
      throw new IOException(name);
    }
    InputStream unpacked =
        Unpacking.capped(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    return new FilterInputStream(unpacked) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }
}
