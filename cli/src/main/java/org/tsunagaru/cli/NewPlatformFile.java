package org.tsunagaru.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;

/** A platform file that is to be, and beside it the schema by which editors complete it. */
final class NewPlatformFile {

  /** The schema's name, as the file names it. */
  static final String SCHEMA = "tsunagaru-platform.schema.json";

  private final Path file;
  private final boolean force;

  /**
   * Take a place.
   *
   * @param force whether what is there may be overwritten
   */
  NewPlatformFile(Path file, boolean force) {
    this.file = file;
    this.force = force;
  }

  Path folder() {
    return file.toAbsolutePath().normalize().resolveSibling(".").normalize();
  }

  /**
   * Insist that nothing is there.
   *
   * @throws SpecException when something is, and must stay
   */
  void insistOnRoom() {
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw taken();
    }
  }

  /**
   * Write both. A schema that is there stays, as another platform file may name it.
   *
   * @throws SpecException when they cannot be written
   */
  void write(String text) {
    Path schema = folder().resolve(SCHEMA);
    try {
      makeFolder();
      put(file, text, force);
      if (force || !Files.exists(schema)) {
        put(schema, Resources.text("spec/schemas/platform.json"), force);
      }
    } catch (FileAlreadyExistsException e) {
      throw taken();
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The file %s cannot be written. Name one in a folder that may be written to.",
              "ファイル %s に書き込めません。書き込めるフォルダのファイル名を指定してください。", file));
    }
  }

  private void makeFolder() throws IOException {
    try {
      Files.createDirectories(folder());
    } catch (FileAlreadyExistsException e) {
      throw new IOException("a file stands where the folder is to be", e);
    }
  }

  private static void put(Path file, String text, boolean over) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (over) {
      Files.write(file, bytes);
    } else {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private SpecException taken() {
    return new SpecException(
        Text.of(
            "The file %s is there already. Name another, or give --force to overwrite it.",
            "ファイル %s は既にあります。別の名前を指定するか、上書きする場合は --force を付けてください。", file));
  }
}
