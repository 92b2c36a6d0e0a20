package org.tsunagaru.validator.finding;

import java.io.EOFException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.tsunagaru.spec.Text;

/** Why something could not be read, in words for a reader. */
public final class Reason {

  private Reason() {}

  /** Word a failure of reading. */
  public static Text of(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return new Text("no such file", "ファイルがありません");
    }
    if (failure instanceof AccessDeniedException) {
      return new Text("access is denied", "アクセス権がありません");
    }
    if (failure instanceof ZipException) {
      return new Text("a broken archive", "圧縮ファイルが壊れています");
    }
    if (failure instanceof EOFException) {
      return new Text("it is cut off", "途中で切れています");
    }
    if (failure instanceof CharacterCodingException) {
      return new Text("it is not UTF-8", "UTF-8ではありません");
    }
    String said = String.valueOf(failure.getMessage());
    return new Text(said, said);
  }
}
