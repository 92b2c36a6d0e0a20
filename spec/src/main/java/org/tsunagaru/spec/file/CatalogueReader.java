package org.tsunagaru.spec.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.Confidence;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the catalogue from its YAML files. What the files' JSON Schemas cannot say (ids that are
 * unique, ids that exist) is checked here, so a catalogue in hand is a sound one.
 */
public final class CatalogueReader {

  /** What a requirement may take from the defaults of its file, but has to have. */
  private static final List<String> NEEDED =
      List.of("level", "characteristic", "layer", "class", "verification");

  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private final List<Located> references = new ArrayList<>();
  private final boolean withSchemas;

  private CatalogueReader(boolean withSchemas) {
    this.withSchemas = withSchemas;
  }

  /**
   * Read the catalogue of this program.
   *
   * @throws FileException with every problem found
   */
  public static Catalogue read() {
    return new CatalogueReader(false).catalogue(shippedRequirements(), shippedProfiles());
  }

  /**
   * Read a catalogue and judge its files by their JSON Schemas too, as the build does.
   *
   * @param requirements text of each requirements file, by name
   * @param profiles text of each profiles file, by name
   * @throws FileException with every problem found, each with file and line
   */
  public static Catalogue readStrictly(
      SortedMap<String, String> requirements, SortedMap<String, String> profiles) {
    return new CatalogueReader(true).catalogue(requirements, profiles);
  }

  /** Return the requirement files of this program, by name. */
  public static SortedMap<String, String> shippedRequirements() {
    return Resources.tree("spec/requirements", ".yaml");
  }

  /** Return the class and profile files of this program, by name. */
  public static SortedMap<String, String> shippedProfiles() {
    return Resources.tree("spec/profiles", ".yaml");
  }

  private Catalogue catalogue(
      SortedMap<String, String> requirementFiles, SortedMap<String, String> profileFiles) {
    List<YamlFile> requirementYaml = parse("requirements/", requirementFiles);
    List<YamlFile> profileYaml = parse("profiles/", profileFiles);
    if (withSchemas) {
      judge("catalogue/requirements.json", requirementYaml);
      judge("catalogue/profiles.json", profileYaml);
      failOnProblems();
    }
    List<Requirement> requirements =
        members(requirementYaml, "requirements", this::requirement, this::complete);
    List<ConformanceClass> classes =
        members(profileYaml, "classes", CatalogueReader::conformanceClass, any -> true);
    List<Profile> profiles = members(profileYaml, "profiles", this::profile, any -> true);
    references.stream()
        .filter(reference -> !seen.containsKey(reference.kind + " " + reference.id))
        .forEach(Located::complain);
    failOnProblems();
    return new Catalogue(
        requirements,
        classes,
        profiles,
        Resources.digest(requirementFiles),
        Resources.digest(profileFiles));
  }

  private List<YamlFile> parse(String folder, SortedMap<String, String> files) {
    List<YamlFile> parsed = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          try {
            parsed.add(YamlFile.parse("spec/" + folder + name, text));
          } catch (FileException e) {
            problems.addAll(e.problems());
          }
        });
    return parsed;
  }

  private void judge(String schema, List<YamlFile> files) {
    FileSchema fileSchema = FileSchema.of(schema);
    files.forEach(file -> problems.addAll(fileSchema.check(file)));
  }

  private void failOnProblems() {
    if (!problems.isEmpty()) {
      throw new FileException(problems);
    }
  }

  private <T> List<T> members(
      List<YamlFile> files, String kind, Function<Member, T> reader, Predicate<Member> complete) {
    List<T> all = new ArrayList<>();
    for (YamlFile file : files) {
      JsonNode list = file.tree().path(kind);
      for (int i = 0; i < list.size(); i++) {
        String pointer = "/" + kind + "/" + i;
        Member member = new Member(file, pointer, withDefaults(file.tree(), list.get(i)));
        if (first(kind, member) && complete.test(member)) {
          all.add(reader.apply(member));
        }
      }
    }
    return all;
  }

  private static JsonNode withDefaults(JsonNode file, JsonNode member) {
    if (!file.path("defaults").isObject()) {
      return member;
    }
    ObjectNode merged = ((ObjectNode) file.path("defaults")).deepCopy();
    merged.setAll((ObjectNode) member);
    return merged;
  }

  private boolean first(String kind, Member member) {
    String id = member.text("id");
    String place = member.file.name() + ":" + member.file.line(member.pointer + "/id");
    String before = seen.putIfAbsent(kind + " " + id, place);
    if (before != null) {
      problems.add(
          member.file.problem(
              member.pointer + "/id",
              Text.of("the id %s is taken at %s", "id %s は %s で使われています", id, before)));
    }
    return before == null;
  }

  private boolean complete(Member member) {
    List<String> absent = NEEDED.stream().filter(name -> !member.node.has(name)).toList();
    absent.forEach(
        name ->
            problems.add(
                member.file.problem(
                    member.pointer,
                    Text.of(
                        "neither the requirement nor the file's defaults give its %s",
                        "要件にもファイルの defaults にも %s がありません", name))));
    return absent.isEmpty() && reasoned(member);
  }

  /** See that a gap says why, and that nothing else does; the reason may stand in the defaults. */
  private boolean reasoned(Member member) {
    boolean gap = member.isGap();
    if (gap && !member.node.has("gap")) {
      problems.add(
          member.file.problem(
              member.pointer,
              new Text("a gap has to say why, in its member gap", "gap の要件には、その理由（gap）が必要です")));
    } else if (!gap && member.own("gap")) {
      problems.add(
          member.file.problem(
              member.pointer + "/gap",
              new Text(
                  "only a requirement whose verification is gap gives a reason for one",
                  "理由（gap）を書けるのは、verification が gap の要件だけです")));
    }
    return gap ? member.node.has("gap") : !member.own("gap");
  }

  private Requirement requirement(Member m) {
    m.refer("classes", "class", m.text("class"));
    m.words("refines").forEach(id -> m.refer("requirements", "refines", id));
    return new Requirement(
        m.text("id"),
        m.both("title"),
        m.both("text"),
        Level.valueOf(m.text("level").toUpperCase(Locale.ROOT)),
        m.words("characteristic").stream()
            .map(w -> Characteristic.valueOf(w.toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList(),
        m.text("layer"),
        m.optional("function"),
        m.sources(),
        m.words("rows"),
        m.optional("since"),
        m.optional("until"),
        m.text("class"),
        Verification.valueOf(m.text("verification").toUpperCase(Locale.ROOT)),
        m.isGap() ? m.optionalText("gap") : Optional.empty(),
        m.words("refines"),
        m.texts("contested"),
        m.words("etsi"));
  }

  private static ConformanceClass conformanceClass(Member m) {
    return new ConformanceClass(
        m.text("id"),
        m.both("title"),
        m.both("text"),
        m.optional("binding"),
        m.node.path("on-claim").asBoolean(false),
        m.words("needs"));
  }

  private Profile profile(Member m) {
    m.words("required").forEach(id -> m.refer("classes", "required", id));
    m.words("optional").forEach(id -> m.refer("classes", "optional", id));
    m.words("beyond").forEach(id -> m.refer("classes", "beyond", id));
    return new Profile(
        m.text("id"),
        m.both("title"),
        m.both("text"),
        m.both("use"),
        m.words("bindings"),
        m.words("required"),
        m.words("optional"),
        m.words("beyond"));
  }

  /** A member of a list in one of the files. */
  private final class Member {

    private final YamlFile file;
    private final String pointer;
    private final JsonNode node;

    Member(YamlFile file, String pointer, JsonNode node) {
      this.file = file;
      this.pointer = pointer;
      this.node = node;
    }

    String text(String name) {
      return node.path(name).asString("");
    }

    Optional<String> optional(String name) {
      return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Tell whether the member itself, not the defaults of its file, gives this. */
    boolean own(String name) {
      return file.tree().at(pointer).has(name);
    }

    boolean isGap() {
      return text("verification").equals("gap");
    }

    Optional<Text> optionalText(String name) {
      return node.has(name) ? Optional.of(both(name)) : Optional.empty();
    }

    Text both(String name) {
      return words(node.path(name));
    }

    List<Text> texts(String name) {
      return node.path(name).valueStream().map(Member::words).toList();
    }

    List<String> words(String name) {
      return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    List<Source> sources() {
      return node.path("sources").valueStream().map(Member::source).toList();
    }

    private static Source source(JsonNode source) {
      return new Source(
          source.path("document").asString(),
          source.path("edition").asString(),
          source.path("clause").asString(),
          source.has("confidence")
              ? Optional.of(Confidence.valueOf(source.path("confidence").asString()))
              : Optional.empty(),
          source.has("note") ? Optional.of(words(source.path("note"))) : Optional.empty());
    }

    void refer(String kind, String member, String id) {
      references.add(new Located(this, kind, member, id));
    }

    private static Text words(JsonNode text) {
      return new Text(text.path("en").asString("?"), text.path("ja").asString("?"));
    }
  }

  /** An id that has to exist, and where it was named. */
  private final class Located {

    private final Member member;
    private final String kind;
    private final String name;
    private final String id;

    Located(Member member, String kind, String name, String id) {
      this.member = member;
      this.kind = kind;
      this.name = name;
      this.id = id;
    }

    void complain() {
      problems.add(
          member.file.problem(
              member.pointer + "/" + name,
              Text.of("there is no %s %s", "%s に %s はありません", kind, id)));
    }
  }
}
