package org.tsunagaru.validator.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small files that show the rules of this package at work; each is one sheet with one row. */
final class SampleSheets {

  private static final String LINE = "\r\n";
  private static final String AED =
      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,設置位置,電話"
          + "番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,小児対応設備の有無,URL,備"
          + "考"
          + LINE;
  private static final String HYDRANTS = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考\r\n";
  private static final String EVENTS =
      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,"
          + "終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番"
          + "号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込"
          + "方法,URL,備考"
          + LINE;
  private static final String TOILETS =
      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_英語,住所,方書,設置位置,緯度"
          + ",経度,男性トイレ総数,男性トイレ数（小便器）,男性トイレ数（和式）,男性トイレ数（洋式）,女性トイレ総数,女性トイレ数"
          + "（和式）,女性トイレ数（洋式）,男女共用トイレ総数,男女共用トイレ数（和式）,男女共用トイレ数（洋式）,多機能トイレ数,"
          + "車椅子使用者用トイレ有無,乳幼児用設備設置トイレ有無,オストメイト設置トイレ有無,利用開始時間,利用終了時間,利用可能時"
          + "間特記事項,画像,画像_ライセンス,備考"
          + LINE;
  private static final String SITES =
      "NO,名称,名称_カナ,住所,方書,緯度,経度,標高,電話番号,内線番号,市区町村コード,都道府県名,市区町村名,災害種"
          + "別_洪水,災害種別_崖崩れ、土石流及び地滑り,災害種別_高潮,災害種別_地震,災害種別_津波,災害種別_大規模な火事,災"
          + "害種別_内水氾濫,災害種別_火山現象,指定避難所との重複,想定収容人数,対象となる町会・自治会,URL,備考"
          + LINE;

  private SampleSheets() {}

  /** Write the place of an AED. */
  static String aed(String name, String kana, String place) {
    return AED
        + "222127,1,静岡県,焼津市,%s,%s,静岡県焼津市本町2-16-32,,34.86,138.32,%s,,,,,,,,,,,%n"
            .formatted(name, kana, place);
  }

  /** Write two AEDs of one building. */
  static String twoAeds(String place, String other) {
    String first = aed("市役所", "シヤクショ", place);
    String second = aed("市役所", "シヤクショ", other).substring(AED.length());
    return first + second.replace(",1,", ",2,").replace("138.32", "138.3201");
  }

  /** Write the place of an AED with the cells from telephone to hours. */
  static String aedWith(String phone, String corporateNumber, String days, String from) {
    return AED
        + "222127,1,静岡県,焼津市,市役所,シヤクショ,静岡県焼津市本町2-16-32,,34.86,138.32,ロビー,%s,,%s,,%s,%s,,,,,%n"
            .formatted(phone, corporateNumber, days, from);
  }

  /** Write whether there are pads for children. */
  static String aedForChildren(String flag) {
    return AED
        + "222127,1,静岡県,焼津市,市役所,シヤクショ,静岡県焼津市本町2-16-32,,34.86,138.32,ロビー,,,,,,,,,%s,,%n"
            .formatted(flag);
  }

  /** Write a file of LinkData with more rows in its heading. */
  static String linkData(String more) {
    return "#LINK,,\r\n#lang,ja,\r\n#attribution_name,焼津市,\r\n"
        + more
        + "#property,name,capacity\r\n#object_type_xsd,string,integer\r\n1,小学校,300\r\n";
  }

  /** Write a shelter of today's layout, where most columns are. */
  static String newSite() {
    return "全国地方公共団体コード,ID,名称,名称_カナ,名称_英字,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,"
        + "所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,標高,電話番号,内線番号,"
        + "連絡先メールアドレス,連絡先FormURL,連絡先備考（その他、SNSなど）,郵便番号,市区町村コード,地方公共団体名,災害種別_洪水,"
        + "災害種別_崖崩れ、土石流及び地滑り,災害種別_高潮,災害種別_地震,災害種別_津波,災害種別_大規模な火事,災害種別_内水氾濫,"
        + "災害種別_火山現象,指定避難所との重複,想定収容人数,対象となる町会・自治会,URL,画像,画像_ライセンス,備考"
        + LINE
        + "222127,S1,小学校,ショウガッコウ,,222127,,静岡県焼津市本町1-1,静岡県,焼津市,本町,1-1,,34.86,138.32,5,"
        + "054-626-1111,,,,,,222127,静岡県焼津市,1,,,,,,,,,100,,,,,"
        + LINE;
  }

  /** Put a value into a column of the last row. */
  static String set(String sheet, String column, String value) {
    String[] lines = sheet.split("\r?\n", -1);
    int at = List.of(lines[0].split(",", -1)).indexOf(column);
    String[] cells = lines[1].split(",", -1);
    cells[at] = value;
    return lines[0] + LINE + String.join(",", cells) + LINE;
  }

  /** Write a hydrant. */
  static String hydrant(String kind, String latitude, String longitude, String diameter) {
    return HYDRANTS + hydrantRow("1", "静岡県焼津市本町1-1", kind, latitude, longitude, diameter);
  }

  /** Write twelve hydrants, the last one at a longitude. */
  static String hydrants(String longitude) {
    StringBuilder sheet = new StringBuilder(HYDRANTS);
    for (int i = 1; i <= 12; i++) {
      String east = i < 12 ? "138." + (30 + i) : longitude;
      sheet.append(hydrantRow("" + i, "静岡県焼津市本町" + i, "消火栓", "34.86", east, "65"));
    }
    return sheet.toString().replace("222127", "222101").replace("焼津市", "富士市");
  }

  /** Write a hydrant at an address. */
  static String hydrantAt(String address) {
    return HYDRANTS + hydrantRow("1", address, "消火栓", "34.86", "138.32", "65");
  }

  /** Write a hydrant under a code. */
  static String hydrantOf(String code) {
    return hydrantAt("静岡県焼津市本町1-1").replace("222127", code);
  }

  /** Write a hydrant of Sapporo under a code. */
  static String hydrantOfSapporo(String code) {
    return hydrantOf(code)
        .replace("静岡県焼津市本町", "北海道札幌市北")
        .replace("静岡県,焼津市", "北海道,札幌市")
        .replace("34.86,138.32", "43.06,141.35");
  }

  /** Write a hydrant with text around it. */
  static String hydrantAmong(String before, String after) {
    return before + hydrantAt("静岡県焼津市本町1-1") + after;
  }

  /** Write a hydrant under another heading. */
  static String hydrantUnder(String heading, String other) {
    return hydrantAt("静岡県焼津市本町1-1").replaceFirst(heading, other);
  }

  /** Write a hydrant with two columns of one heading. */
  static String hydrantWithTwoRemarks() {
    return hydrantAt("静岡県焼津市本町1-1").replace("備考", "備考,備考").replace("65,", "65,,");
  }

  /** Write a hydrant with a note beside the last column. */
  static String hydrantWithNamelessColumn() {
    return hydrantAt("静岡県焼津市本町1-1").replace("備考", "備考,").replace("65,", "65,,工事中");
  }

  private static String hydrantRow(
      String number, String address, String kind, String latitude, String longitude, String width) {
    return String.join(
            ",", "222127", number, "静岡県", "焼津市", kind, address, "", latitude, longitude, width, "")
        + LINE;
  }

  /** Write an event with its first and last day. */
  static String event(String first, String last) {
    return EVENTS
        + "222127,1,静岡県,焼津市,港まつり,ミナトマツリ,,%s,%s,10:00,16:00,,歌と踊り,,,,,,,港,静岡県焼津市中港1-1,,34.86,138.32,,,,,,,,%n"
            .formatted(first, last);
  }

  /** Write a toilet with the number of men's toilets and their kinds. */
  static String toilet(String total, String urinals, String squat, String seats) {
    return TOILETS
        + "222127,1,静岡県,焼津市,駅前,エキマエ,,静岡県焼津市栄町1-1,,広場,34.86,138.32,%s,%s,%s,%s,,,,,,,0,有,無,無,,,,,,%n"
            .formatted(total, urinals, squat, seats);
  }

  /** Write an evacuation site with a mark for floods. */
  static String site(String flood) {
    return SITES
        + "1,小学校,ショウガッコウ,静岡県焼津市本町1-1,,34.86,138.32,5,054-626-1111,,222127,静岡県,焼津市,%s,,,,,,,,,,,,%n"
            .formatted(flood);
  }

  /** Write an evacuation order with its level as JSON. */
  static String order(String kind, String level) {
    return """
        {"発令・解除理由": "大雨", "地方公共団体コード": "222127", "都道府県名": "静岡県", "市区町村名": "焼津市",
         "発令区分": %s, "発令・解除区分": "発令", "対象地区": "和田", "日時": "2026-09-01T05:00:00+09:00",
         "警戒レベル": %s}
        """
        .formatted(kind, level);
  }

  /** Write the population of an area, one person in each band and sex. */
  static String population(int total) {
    String bands =
        IntStream.range(0, 17)
            .mapToObj(i -> i * 5 + "-" + (i * 5 + 4) + "歳の男性," + i * 5 + "-" + (i * 5 + 4) + "歳の女性")
            .collect(Collectors.joining(","));
    String ones = "1,".repeat(36);
    return "都道府県コード又は市区町村コード,地域コード,都道府県名,市区町村名,調査年月日,地域名,総人口,男性,女性,"
        + bands
        + ",85歳以上の男性,85歳以上の女性,世帯数,備考"
        + LINE
        + "222127,1,静岡県,焼津市,2026-04-01,本町,"
        + total
        + ",18,18,"
        + ones
        + "20,"
        + LINE;
  }

  /** Write a hydrant in the layout of today, under an identifier. */
  static String newHydrant(String identifier) {
    return "全国地方公共団体コード,ID,地方公共団体名,種別,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,"
        + "所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,口径,備考"
        + LINE
        + "222127,%s,静岡県焼津市,消火栓,222127,,静岡県焼津市本町1-1,静岡県,焼津市,本町,1-1,,34.86,138.32,65,%n"
            .formatted(identifier);
  }
}
