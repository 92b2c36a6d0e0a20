package org.tsunagaru.spec.file;

import java.util.List;
import java.util.stream.Collectors;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Say that a file cannot be used, with every problem that was found in it. */
public final class FileException extends SpecException {

  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  /** Carry the problems of a file; at least one. */
  public FileException(List<FileProblem> problems) {
    super(joined(problems));
    this.problems = List.copyOf(problems);
  }

  /** Return the problems in the order of the file. */
  public List<FileProblem> problems() {
    return problems;
  }

  private static Text joined(List<FileProblem> problems) {
    return new Text(
        problems.stream().map(p -> p.text().en()).collect(Collectors.joining("\n")),
        problems.stream().map(p -> p.text().ja()).collect(Collectors.joining("\n")));
  }
}
