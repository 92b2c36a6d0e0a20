package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.validator.finding.Coverage;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.model.AttributeModel.Kind;
import tools.jackson.databind.JsonNode;

/** Holds entities against the models of their types. A new rule is one class and one line here. */
public final class ModelJudge {

  private static final List<ModelCheck.OfEntity> OF_ENTITY =
      List.of(
          new MissingAttribute(),
          new AdvisedAttribute(),
          new MisspeltAttribute(),
          new UnknownAttribute());
  private static final List<ModelCheck.OfInstance> OF_INSTANCE =
      List.of(
          new MissingAttribute(),
          new RelationshipExpected(),
          new GeometryExpected(),
          new UnitCodeExpected());
  private static final List<ModelCheck.OfValue> OF_VALUE =
      List.of(
          new ValueListed(),
          new ValueAdvised(),
          new ValueRange(),
          new ValueUnusual(),
          new ValueWritten(),
          new CorporateNumber());

  private final TypeMatch match;
  private final Optional<EntityModel> forced;
  private final ValueWalk values = new ValueWalk(OF_VALUE);

  /**
   * Set up a judge.
   *
   * @param models where models are found
   * @param forced the model of every entity; else it is told from the entity
   */
  public ModelJudge(Models models, Optional<EntityModel> forced) {
    this.match = new TypeMatch(models);
    this.forced = forced;
  }

  /** List the rules of this package. */
  public static List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    OF_ENTITY.forEach(check -> all.add(check.rule()));
    OF_INSTANCE.stream().skip(1).forEach(check -> all.add(check.rule()));
    all.add(ValueType.RULE);
    OF_VALUE.forEach(check -> all.add(check.rule()));
    return all;
  }

  /**
   * Judge an entity.
   *
   * @param format its representation
   * @param entity the object whose members are its type and attributes
   * @param context its {@code @context}; missing where it has none
   * @param elsewhere names of attributes that stand outside of the object
   */
  public void entity(
      Format format,
      JsonNode entity,
      JsonNode context,
      Set<String> elsewhere,
      Place at,
      Faults faults,
      Coverage coverage) {
    for (Claim claim : claims(entity, context, coverage)) {
      coverage.heldAgainst(claim.model().type());
      Members members = Members.of(claim.model(), entity, elsewhere);
      OF_ENTITY.forEach(check -> check.entity(claim, members, at, faults));
      Instances instances = new Instances(format);
      for (Members.Named named : members.known().values()) {
        instances
            .of(named.model(), named.node(), at.member(named.written()))
            .forEach(instance -> instance(claim, instance, faults));
      }
    }
  }

  private List<Claim> claims(JsonNode entity, JsonNode context, Coverage coverage) {
    if (forced.isPresent()) {
      return List.of(new Claim(forced.get(), false));
    }
    JsonNode types = entity.has("type") ? entity.path("type") : entity.path("@type");
    return match.claims(types, context, Members.names(entity), coverage);
  }

  private void instance(Claim claim, Instance instance, Faults faults) {
    List<Rule> broken = new ArrayList<>();
    Faults noted =
        (rule, place, value, message) -> {
          broken.add(rule);
          faults.add(rule, place, value, message);
        };
    OF_INSTANCE.forEach(check -> check.instance(claim, instance, noted));
    boolean wrongKind = broken.stream().anyMatch(rule -> rule.isError());
    boolean noValue = instance.isBlank() && !claim.model().namedBySource();
    boolean other =
        instance.attribute().kind() == Kind.GEO_PROPERTY
            || instance.kind().equals("LanguageProperty");
    if (!wrongKind && !noValue && !other) {
      values.value(claim, instance, faults);
    }
  }
}
