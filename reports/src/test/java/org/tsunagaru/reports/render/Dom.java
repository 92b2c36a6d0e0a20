package org.tsunagaru.reports.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads XML as another program would, from its bytes. */
final class Dom {

  private Dom() {}

  static Element read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  /** Return all elements of a name below another. */
  static List<Element> all(Element below, String name) {
    NodeList nodes = below.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** Add up an attribute. */
  static long sum(List<Element> elements, String attribute) {
    return elements.stream().mapToLong(one -> Long.parseLong(one.getAttribute(attribute))).sum();
  }
}
