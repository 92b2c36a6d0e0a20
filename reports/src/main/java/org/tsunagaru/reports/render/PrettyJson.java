package org.tsunagaru.reports.render;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Lays out a body for reading. */
final class PrettyJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private PrettyJson() {}

  /**
   * Indent a body that is JSON, token by token, so that members that stand twice still do. Any
   * other body, a cut or bottomless one included, stays as it is.
   */
  static String of(String body) {
    String start = body.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return body;
    }
    StringWriter pretty = new StringWriter();
    try (JsonParser parser = MAPPER.createParser(body);
        JsonGenerator generator = MAPPER.tokenStreamFactory().createGenerator(context(), pretty)) {
      copy(parser, generator);
    } catch (JacksonException e) {
      return body;
    }
    return pretty.toString();
  }

  /** Numbers are copied as they are spelled: 1e3 and 1000 are not the same evidence. */
  private static void copy(JsonParser parser, JsonGenerator generator) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token.isNumeric()) {
        generator.writeNumber(parser.getString());
      } else {
        generator.copyCurrentEvent(parser);
      }
    }
  }

  private static ObjectWriteContext context() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return printer;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }
}
