package org.tsunagaru.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** List the defects that can be seeded, as the files in {@code defects} have them. */
public final class Defects {

  private static final String FOLDER = "defects";

  private Defects() {}

  /** Return every defect, by file and in the order of the file. */
  public static List<Defect> all() {
    List<Defect> defects = new ArrayList<>();
    Resources.tree(FOLDER, ".yaml")
        .forEach(
            (name, text) ->
                YamlFile.parse(name, text).tree().forEach(row -> defects.add(defect(row))));
    return List.copyOf(defects);
  }

  /** Find the defect of that id. */
  public static Optional<Defect> byId(String id) {
    return all().stream().filter(defect -> defect.id().equals(id)).findFirst();
  }

  private static Defect defect(JsonNode row) {
    JsonNode does = row.path("does");
    return new Defect(
        row.path("id").stringValue(),
        row.path("requirement").stringValue(),
        new Text(does.path("en").stringValue(), does.path("ja").stringValue()));
  }
}
