package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Coverage;
import tools.jackson.databind.JsonNode;

/**
 * Tells of which models an entity is. The URI of a type, or the context that defines it, settles
 * it. A bare name under nobody's context is taken for the model's when the attributes agree; under
 * the context of somebody else it is another type, which is said and not judged.
 */
final class TypeMatch {

  private static final String CORE = "https://uri.etsi.org/ngsi-ld/";

  private final Models models;

  TypeMatch(Models models) {
    this.models = models;
  }

  /** Whose a name is, as far as a context shows. */
  private enum Owner {
    MODEL,
    NOBODY,
    ANOTHER
  }

  /**
   * Find the models of an entity.
   *
   * @param types what the entity says it is, one name or several
   * @param context its {@code @context}; missing where it has none
   * @param attributes names of its attributes
   */
  List<Claim> claims(JsonNode types, JsonNode context, Set<String> attributes, Coverage coverage) {
    List<Claim> claims = new ArrayList<>();
    for (JsonNode one : types.isArray() ? types : List.of(types)) {
      if (one.isString()) {
        claim(one.asString(), context, attributes, coverage).ifPresent(claims::add);
      }
    }
    return claims;
  }

  private Optional<Claim> claim(
      String type, JsonNode context, Set<String> attributes, Coverage coverage) {
    if (Names.isUri(type)) {
      return models
          .find(Names.local(type))
          .filter(model -> model.uris().contains(type))
          .map(model -> new Claim(model, false));
    }
    Optional<EntityModel> found = models.find(type).filter(model -> !model.attributes().isEmpty());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    EntityModel model = found.get();
    Owner owner = owner(model, context);
    if (owner == Owner.MODEL) {
      return Optional.of(new Claim(model, false));
    }
    if (owner == Owner.NOBODY && isLike(model, attributes)) {
      return Optional.of(new Claim(model, true));
    }
    coverage.left(owner == Owner.ANOTHER ? foreign(type) : unlike(type));
    return Optional.empty();
  }

  private static Owner owner(EntityModel model, JsonNode context) {
    Owner owner = Owner.NOBODY;
    for (JsonNode part : context.isArray() ? context : List.of(context)) {
      Owner says = part.isObject() ? inline(model, part) : remote(model, part.asString(""));
      if (says != Owner.NOBODY) {
        owner = owner == Owner.MODEL ? owner : says;
      }
    }
    return owner;
  }

  private static Owner remote(EntityModel model, String address) {
    if (address.isEmpty() || address.startsWith(CORE)) {
      return Owner.NOBODY;
    }
    return model.contexts().stream().anyMatch(address::startsWith) ? Owner.MODEL : Owner.ANOTHER;
  }

  private static Owner inline(EntityModel model, JsonNode terms) {
    JsonNode term = terms.path(model.type());
    String target = term.isObject() ? term.path("@id").asString("") : term.asString("");
    if (target.isEmpty() && terms.path("@vocab").isString()) {
      target = terms.path("@vocab").asString() + model.type();
    }
    if (target.isEmpty()) {
      return Owner.NOBODY;
    }
    int colon = target.indexOf(':');
    if (colon > 0 && terms.path(target.substring(0, colon)).isString()) {
      target = terms.path(target.substring(0, colon)).asString() + target.substring(colon + 1);
    }
    return model.uris().contains(target) ? Owner.MODEL : Owner.ANOTHER;
  }

  /**
   * Tell whether attributes speak for a model: half of them are known to it, one of them to it
   * alone; and where its source chose no type, half of what it requires is there.
   */
  private static boolean isLike(EntityModel model, Set<String> attributes) {
    long known = attributes.stream().filter(model.attributes()::containsKey).count();
    boolean own =
        attributes.stream()
            .anyMatch(
                name -> model.attributes().containsKey(name) && !model.common().contains(name));
    long present = model.required().stream().filter(attributes::contains).count();
    boolean claimed = model.namedBySource() || present * 2 >= model.required().size();
    return own && claimed && known * 2 >= attributes.size();
  }

  private static Text foreign(String type) {
    return Text.of(
        "Entities of type %1$s have a context that is not the one of the model %1$s, so they may be something else and were not held against it; --model %1$s does.",
        "種別 %1$s のエンティティの@contextはモデル %1$s のものではなく、別の種別の可能性があるため、モデルとは照合していません。照合するには --model %1$s を指定してください。",
        type);
  }

  private static Text unlike(String type) {
    return Text.of(
        "Entities of type %1$s bear the name of a model but not its attributes, and were not held against it; --model %1$s does.",
        "種別 %1$s のエンティティはモデルと同じ名前ですが属性が異なるため、モデルとは照合していません。照合するには --model %1$s を指定してください。", type);
  }
}
