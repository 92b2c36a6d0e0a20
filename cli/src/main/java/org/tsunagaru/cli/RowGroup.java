package org.tsunagaru.cli;

import java.util.List;
import org.tsunagaru.spec.Text;

/**
 * Rows of facts of one origin.
 *
 * @param pattern what their ids look like
 * @param title where they come from
 */
record RowGroup(String pattern, Text title) {

  /** The origins, from the article down to the APIs. */
  static final List<RowGroup> ALL =
      List.of(
          new RowGroup("A-\\d+", new Text("The article's own statements", "出発点の記事が述べること")),
          new RowGroup(
              "R-\\d+b?",
              new Text(
                  "White paper of the reference architecture, where its text was seen",
                  "リファレンスアーキテクチャのホワイトペーパー（本文を確認できた部分）")),
          new RowGroup("G\\d", new Text("The eight function groups of a City OS", "都市OSの八つの機能群")),
          new RowGroup(
              "F-\\d+",
              new Text("Functions as the joint-use guidebook restates them", "共同利用ガイドブックが示す機能")),
          new RowGroup(
              "P-\\d+", new Text("Demands of the joint-use guidebook", "共同利用ガイドブックが求めること")),
          new RowGroup("U-\\d+", new Text("Tasks of joint use", "共同利用の業務")),
          new RowGroup("L-\\d+", new Text("Laws and checklists", "法令と点検表")),
          new RowGroup("C-\\d+", new Text("City to city", "都市間の連携")),
          new RowGroup("MIM\\d-.+", new Text("OASC MIMs Plus 9.0", "OASC MIMs Plus 9.0")),
          new RowGroup(
              "GUIDE-.+",
              new Text(
                  "Joint-use guidebook 3.0, by chapter; what demands nothing is left out",
                  "共同利用ガイドブック第3.0版（章別、要求でないものを除く）")),
          new RowGroup("LD-.+", new Text("NGSI-LD", "NGSI-LD")),
          new RowGroup("V2-.+", new Text("NGSIv2", "NGSIv2")));

  boolean holds(String row) {
    return row.matches(pattern);
  }
}
