package org.tsunagaru.reference.ngsild;

import java.util.function.Function;
import org.tsunagaru.reference.jsonld.Terms;
import tools.jackson.databind.JsonNode;

/**
 * What came in the body of a request.
 *
 * @param tree the document
 * @param context the terms for a part of it, since in a JSON-LD array each item has its own
 */
record Body(JsonNode tree, Function<JsonNode, Terms> context) {

  Terms terms() {
    return context.apply(tree);
  }
}
