package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.validator.finding.ValidatorException;
import tools.jackson.databind.json.JsonMapper;

/** The models of this program, each read when its type is first met. */
public final class Models {

  private static final String FOLDER = "spec/schemas/models";
  private static final String COMMONS = "commons";

  /** Types are names in data, of which there may be any number. */
  private static final int MOST = 10_000;

  private final ModelReader reader =
      new ModelReader(JsonMapper.shared().readTree(Resources.text(path(COMMONS))));
  private final Map<String, Optional<EntityModel>> read = new ConcurrentHashMap<>();
  private final int most;

  /** Read no model yet. */
  public Models() {
    this(MOST);
  }

  /** Remember at most so many names, with or without a model. */
  Models(int most) {
    this.most = most;
  }

  int remembered() {
    return read.size();
  }

  /** Find the model of an entity type. */
  public Optional<EntityModel> find(String type) {
    if (!isName(type)) {
      return Optional.empty();
    }
    Optional<EntityModel> known = read.get(type);
    if (known != null) {
      return known;
    }
    return read.size() < most ? read.computeIfAbsent(type, this::load) : load(type);
  }

  /**
   * Get the model of an entity type.
   *
   * @throws ValidatorException when there is none, naming the nearest
   */
  public EntityModel require(String type) {
    return find(type)
        .orElseThrow(
            () ->
                new ValidatorException(
                    Text.of(
                        "There is no model '%s'.%s `tsunagaru list models` shows all.",
                        "モデル「%s」はありません。%s tsunagaru list models で一覧を表示できます。",
                        type,
                        nearest(type))));
  }

  /**
   * Get the model of an entity type to judge by.
   *
   * @throws ValidatorException when there is none, or it has no attributes of its own
   */
  public EntityModel requireAttributes(String type) {
    EntityModel model = require(type);
    model
        .elsewhere()
        .ifPresent(
            where -> {
              throw new ValidatorException(
                  Text.of(
                      "The model %1$s has nothing to judge by. %2$s",
                      "モデル %1$s には判定する項目がありません。%3$s", type, where.en(), where.ja()));
            });
    return model;
  }

  /** List all models in the order of their types. */
  public List<EntityModel> all() {
    List<EntityModel> all = new ArrayList<>();
    for (String type : types()) {
      all.add(require(type));
    }
    return all;
  }

  private String nearest(String type) {
    return Names.nearest(type, types()).map(name -> " → " + name + ".").orElse("");
  }

  private static List<String> types() {
    return Resources.tree(FOLDER, ".json").keySet().stream()
        .map(name -> name.substring(0, name.length() - ".json".length()))
        .filter(name -> !name.equals(COMMONS))
        .toList();
  }

  private Optional<EntityModel> load(String type) {
    return Resources.find(path(type)).map(text -> reader.read(JsonMapper.shared().readTree(text)));
  }

  /** What comes from data becomes part of a path only when it can be the name of a type. */
  private static boolean isName(String type) {
    return !type.equals(COMMONS)
        && type.length() <= 100
        && !type.isEmpty()
        && type.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }

  private static String path(String type) {
    return FOLDER + "/" + type + ".json";
  }
}
