package org.tsunagaru.features.steps.city;

import com.networknt.schema.dialect.Dialects;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.schema.RecordSchema;
import tools.jackson.databind.JsonNode;

/** What a catalogue says of data sets beyond their names, and whether it can be relied on. */
public final class MetadataSteps {

  private static final int MOST_SCHEMAS = 5;
  private static final int SHOWN = 5;

  /** A schema that a data set names, and the data. */
  private record Schema(URI url, Answer schema, Optional<JsonNode> data) {}

  private final Scene scene;
  private final Endpoints endpoints;
  private final Conversation talk;
  private final List<Schema> schemas = new ArrayList<>();

  /** Read the metadata of a scene's platform. */
  public MetadataSteps(Scene scene, Endpoints endpoints, Conversation talk) {
    this.scene = scene;
    this.endpoints = endpoints;
    this.talk = talk;
  }

  /** Fetch schemas as nobody, and the data with the tester's credentials. */
  @When("somebody who does not say who it is fetches the schemas that it names")
  public void fetchSchemas() {
    resources()
        .filter(resource -> url(resource, "schema").isPresent())
        .limit(MOST_SCHEMAS)
        .forEach(resource -> schemas.add(schema(resource)));
  }

  /** Ask for the catalogue in the vocabulary of the web. */
  @When("a machine that does not say who it is asks for the catalogue as DCAT")
  public void askDcat() {
    URI url =
        endpoints
            .find("dcat")
            .orElseThrow(
                () ->
                    new NotApplicable(
                        new Text(
                            "The platform file names no catalogue in DCAT (endpoints.dcat)",
                            "プラットフォームファイルにDCATのカタログ（endpoints.dcat）の指定がない")));
    talk.heard(
        scene.as(
            List.of(),
            () ->
                scene.send(Endpoints.reading(url, "application/ld+json, application/json;q=0.5"))));
  }

  /** Expect schemas, and data that keep to them. */
  @Then("there are schemas that everybody can read, and data keep to the schema that they name")
  public void dataKeep() {
    Conversation.expect(
        !schemas.isEmpty(),
        new Text(
            "No data set names a schema on a server of the platform file",
            "プラットフォームファイルに示されたサーバー上のスキーマを示すデータセットがない"),
        "schema",
        "-");
    for (Schema one : schemas) {
      JsonNode tree = Endpoints.document(one.schema());
      Conversation.expect(
          tree.isObject(),
          new Text("Not everybody can read the schema", "誰でもスキーマを読める状態にない"),
          "JSON Schema",
          one.schema().line());
      one.data().ifPresent(data -> insistKept(one.url(), tree, data));
    }
  }

  /** Expect what the connector of CADDE needs. */
  @Then("each data set that is offered across fields has the items that CADDE asks for")
  public void hasItemsOfCadde() {
    Answer answer = talk.answer();
    if (!answer.text().contains("\"caddec_")) {
      throw new NotApplicable(
          new Text("No data set is offered over CADDE", "CADDEで提供されるデータセットがない"));
    }
    insistNone(
        findings(answer, Format.CKAN).stream()
            .filter(finding -> finding.rule().startsWith("cadde-"))
            .toList(),
        new Text("A data set lacks what CADDE asks for", "CADDEの求める項目を満たさないデータセットがある"));
  }

  /** Expect the properties that every reader of DCAT looks for. */
  @Then("the catalogue, its data sets and their distributions are described")
  public void describedInDcat() {
    JsonNode document = Endpoints.document(talk.answer());
    Conversation.expect(
        document.isContainer() && talk.answer().text().contains("Dataset"),
        new Text("There is no catalogue in DCAT", "DCATのカタログが得られない"),
        "dcat:Catalog",
        talk.answer().line());
    insistNone(
        findings(talk.answer(), Format.DCAT),
        new Text("A description in DCAT lacks something", "DCATの記述に足りないものがある"));
  }

  private static void insistKept(URI url, JsonNode schema, JsonNode data) {
    try {
      List<String> misfits =
          RecordSchema.within(url.toString(), schema, "", Dialects.getDraft202012())
              .judge(data)
              .stream()
              .map(misfit -> "/" + String.join("/", misfit.path()) + " " + misfit.message().en())
              .limit(SHOWN)
              .toList();
      Conversation.expect(
          misfits.isEmpty(),
          new Text("Data do not keep to the schema that they name", "データが、示されたスキーマに従っていない"),
          url,
          misfits);
    } catch (ValidatorException e) {
      Conversation.expect(
          false,
          new Text("The schema cannot be used", "スキーマを使用できない"),
          url,
          String.valueOf(e.getMessage()));
    }
  }

  private static List<Finding> findings(Answer answer, Format format) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes = answer.body().bytes();
    Validator.builder()
        .as(format)
        .build()
        .validate(new Source(answer.url(), () -> new ByteArrayInputStream(bytes)), findings::add);
    return findings;
  }

  private static void insistNone(List<Finding> findings, Text what) {
    Conversation.expect(
        findings.isEmpty(),
        what,
        "-",
        findings.stream()
            .map(one -> one.pointer() + ": " + one.message().en())
            .limit(SHOWN)
            .toList());
  }

  private Schema schema(JsonNode resource) {
    URI url = url(resource, "schema").orElseThrow();
    return new Schema(
        url,
        endpoints.readAsNobody(url),
        url(resource, "url")
            .map(data -> Endpoints.document(scene.send(Endpoints.reading(data))))
            .filter(JsonNode::isContainer));
  }

  private Stream<JsonNode> resources() {
    return Endpoints.document(talk.answer())
        .path("result")
        .path("results")
        .valueStream()
        .flatMap(one -> one.path("resources").valueStream());
  }

  private Optional<URI> url(JsonNode resource, String member) {
    String words = resource.path(member).asString("");
    return words.isBlank()
        ? Optional.empty()
        : endpoints.served(endpoints.need("catalogue"), words);
  }
}
