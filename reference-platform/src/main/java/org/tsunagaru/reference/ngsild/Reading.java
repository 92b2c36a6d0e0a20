package org.tsunagaru.reference.ngsild;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Language;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.representation.Projection;
import org.tsunagaru.reference.representation.View;
import org.tsunagaru.reference.representation.View.Format;

/** Read from a request how entities are to be shown, clauses 4.15, 4.21, 6.3.7 and 6.3.11. */
final class Reading {

  private static final Set<String> OWN = Set.of("id", "type", "scope");

  private Reading() {}

  /** Read everything from the parameters. */
  static View view(Call call, Terms terms) {
    return new View(
        format(call),
        call.options("sysAttrs", "normalized", "concise", "simplified", "keyValues")
                .contains("sysAttrs")
            && !call.defects().on("sysattrs-ignored"),
        projection(call.list("pick"), call.list("omit"), call.list("attrs"), terms),
        call.request().parameter("lang").map(Language::parse),
        Set.copyOf(call.list("datasetId").orElse(List.of())));
  }

  /** Combine what may be picked, omitted or asked for. */
  static Projection projection(
      Optional<List<String>> pick,
      Optional<List<String>> omit,
      Optional<List<String>> attrs,
      Terms terms) {
    return new Projection(
        pick.map(names -> members(names, terms)),
        omit.map(names -> members(names, terms)).orElse(Set.of()),
        attrs.map(names -> attributes(names, terms)));
  }

  /** Expand names of attributes. */
  static Set<String> attributes(Collection<String> names, Terms terms) {
    Set<String> full = new LinkedHashSet<>();
    names.forEach(name -> full.add(terms.expand(Names.requireName(name))));
    return full;
  }

  private static Set<String> members(List<String> names, Terms terms) {
    Set<String> full = new LinkedHashSet<>();
    for (String list : names) {
      for (String name : list.split("\\|", -1)) {
        full.add(OWN.contains(name) ? name : terms.expand(Names.requireName(name)));
      }
    }
    return full;
  }

  /** Let {@code format} win over {@code options}. */
  private static Format format(Call call) {
    Set<String> options =
        call.options("sysAttrs", "normalized", "concise", "simplified", "keyValues");
    Optional<String> format = call.request().parameter("format");
    if (format.isPresent()) {
      return format(call, format.get());
    }
    return options.stream()
        .filter(option -> !option.equals("sysAttrs"))
        .map(option -> format(call, option))
        .findFirst()
        .orElse(Format.NORMALIZED);
  }

  private static Format format(Call call, String word) {
    return switch (word) {
      case "normalized" -> Format.NORMALIZED;
      case "concise" -> Format.CONCISE;
      case "simplified", "keyValues" -> Format.SIMPLIFIED;
      default -> {
        if (call.defects().on("unknown-format-accepted")) {
          yield Format.NORMALIZED;
        }
        throw Fault.invalidRequest("Not a representation: " + word);
      }
    };
  }
}
