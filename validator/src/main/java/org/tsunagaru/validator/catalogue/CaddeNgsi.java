package org.tsunagaru.validator.catalogue;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Whoever asks a broker has to know what to ask for. */
final class CaddeNgsi implements CatalogueCheck.OfCadde {

  private static final Rule RULE =
      Rule.warning(
          "cadde-ngsi",
          new Text(
              "A resource behind NGSI says which tenant, path, type and model it has",
              "NGSIのリソースにテナント・サービスパス・データ種別・データモデルが示されている"),
          new Text(
              "Add the item; leave it out only where the broker has no such thing.",
              "項目を追加してください。ブローカーに該当するものがない場合だけ省けます。"),
          Samples.CADDE,
          Samples.cadde("\"ngsi_entity_type\": \"WaterLevel\", ", ""));

  private static final List<String> ITEMS =
      List.of("ngsi_tenant", "ngsi_service_path", "ngsi_entity_type", "ngsi_data_model");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, CaddeItems items, Faults faults) {
    for (Part resource : dataset.resources()) {
      boolean ngsi =
          resource
              .member(Dataset.CADDE + "resource_type")
              .filter(type -> type.text().equals("api/ngsi"))
              .isPresent();
      ITEMS.stream()
          .filter(item -> ngsi && resource.member(item).isEmpty())
          .forEach(
              item ->
                  faults.add(
                      RULE,
                      resource.at().member(item),
                      "",
                      Text.of(
                          "The resource is behind NGSI and has no \"%s\".",
                          "NGSIのリソースに「%s」がありません。", item)));
    }
  }
}
