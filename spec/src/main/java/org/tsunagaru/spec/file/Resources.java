package org.tsunagaru.spec.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Read folders of resources, whether they lie in a directory or in a jar. */
public final class Resources {

  private Resources() {}

  /**
   * Read one resource as UTF-8 text.
   *
   * @param path absolute path on the class path, without a leading slash
   * @throws SpecException when there is no such resource
   */
  public static String text(String path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  /**
   * Read one resource as UTF-8 text, if it is there.
   *
   * @param path absolute path on the class path, without a leading slash
   */
  public static Optional<String> find(String path) {
    try (var in = Resources.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Read every file below a folder.
   *
   * @param folder path of a folder on the class path, without slashes at its ends
   * @param ending how the wanted names end, for example {@code .yaml}
   * @return text by path relative to the folder, in the order of the paths
   * @throws SpecException when there is no such folder
   */
  public static SortedMap<String, String> tree(String folder, String ending) {
    URL url = Resources.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw missing(folder);
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return walk(Path.of(uri), ending);
      }
      return inJar(uri, folder, ending);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Digest a folder's files, names included, so that a result can say what it was made with.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String digest(Map<String, String> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(files)
          .forEach(
              (name, text) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
              });
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Open the jar for this call alone: a file system shared with other threads may be closed by one.
   */
  private static SortedMap<String, String> inJar(URI uri, String folder, String ending)
      throws IOException {
    String place = uri.getRawSchemeSpecificPart();
    Path file = Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return walk(jar.getPath("/" + folder), ending);
    }
  }

  private static SortedMap<String, String> walk(Path root, String ending) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (name.endsWith(ending)) {
          files.put(name, Files.readString(path, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static SpecException missing(String path) {
    return new SpecException(
        Text.of(
            "The program lacks its file %s. Build it again with mvn package.",
            "プログラムのファイル %s がありません。mvn package で再ビルドしてください。", path));
  }
}
