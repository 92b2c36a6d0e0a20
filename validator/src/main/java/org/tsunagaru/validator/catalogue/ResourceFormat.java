package org.tsunagaru.validator.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Programs choose resources by their format. */
final class ResourceFormat implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "catalogue-format",
          new Text("A resource names its format, and its file has it", "リソースの形式が示され、ファイルの拡張子と一致する"),
          new Text(
              "Write the format of the file, such as CSV, GeoJSON or PDF.",
              "CSV・GeoJSON・PDF など、ファイルの形式を正しく書いてください。"),
          Samples.PLAIN,
          Samples.plain("\"format\": \"CSV\"", "\"format\": \"PDF\""));

  /** Formats that one ending tells apart, each with the words that people use for it. */
  private static final List<List<String>> KNOWN =
      List.of(
          List.of("csv"),
          List.of("pdf"),
          List.of("xlsx", "xlsm", "xls", "excel"),
          List.of("docx", "doc", "word"),
          List.of("geojson", "json", "jsonld"),
          List.of("xml", "rdf", "gml", "kml"),
          List.of("zip", "shp", "gtfs", "csv", "geojson", "gml", "citygml", "xml"),
          List.of("png", "jpg", "jpeg", "gif"),
          List.of("html", "htm"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    for (Part resource : dataset.resources()) {
      Optional<Entry> format = resource.member("format");
      if (format.isEmpty()) {
        faults.add(
            RULE,
            resource.at().member("format"),
            "",
            new Text("The resource names no format.", "リソースの形式（format）がありません。"));
      } else {
        disagreement(resource, format.get())
            .ifPresent(
                ending ->
                    faults.add(
                        RULE,
                        format.get().at(),
                        format.get().text(),
                        Text.of(
                            "The format is %s, and the file ends in .%s.",
                            "形式が %s ですが、ファイルの拡張子は .%s です。", format.get().text(), ending)));
      }
    }
  }

  /** Return the ending of the file that a known format does not have. */
  private static Optional<String> disagreement(Part resource, Entry format) {
    String word = plain(format.text());
    boolean known = KNOWN.stream().anyMatch(words -> words.contains(word));
    return resource
        .member("url")
        .map(url -> ending(url.text()))
        .filter(ending -> known && !ending.equals(word))
        .filter(ending -> KNOWN.stream().anyMatch(words -> words.contains(ending)))
        .filter(
            ending ->
                KNOWN.stream().noneMatch(words -> words.contains(ending) && words.contains(word)));
  }

  private static String plain(String format) {
    return format.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String ending(String url) {
    String path = url.split("[?#]", 2)[0];
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
