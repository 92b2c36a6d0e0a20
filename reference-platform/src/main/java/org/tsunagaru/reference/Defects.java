package org.tsunagaru.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** List the defects that can be seeded, as {@code defects.yaml} has them. */
public final class Defects {

  private static final String FILE = "defects.yaml";

  private Defects() {}

  /** Return every defect in the order of the file. */
  public static List<Defect> all() {
    List<Defect> defects = new ArrayList<>();
    for (JsonNode row : YamlFile.parse(FILE, Resources.text(FILE)).tree()) {
      JsonNode does = row.path("does");
      defects.add(
          new Defect(
              row.path("id").stringValue(),
              row.path("requirement").stringValue(),
              new Text(does.path("en").stringValue(), does.path("ja").stringValue())));
    }
    return List.copyOf(defects);
  }

  /** Find the defect of that id. */
  public static Optional<Defect> byId(String id) {
    return all().stream().filter(defect -> defect.id().equals(id)).findFirst();
  }
}
