package org.tsunagaru.validator.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that people write and programs do not read. */
final class Dates {

  private static final Map<String, Integer> ERAS =
      Map.of(
          "明", 1867, "大", 1911, "昭", 1925, "平", 1988, "令", 2018, "M", 1867, "T", 1911, "S", 1925,
          "H", 1988, "R", 2018);
  private static final Pattern ERA =
      Pattern.compile(
          "(明治?|大正?|昭和?|平成?|令和?|[MTSHR])\\s*(\\d{1,2}|元)[年.]\\s*(\\d{1,2})[月.]\\s*(\\d{1,2})日?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[年/.\\-](\\d{1,2})[月/.\\-](\\d{1,2})日?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private Dates() {}

  /** Say which date a text means; nothing when it is none. */
  static Optional<String> meant(String text) {
    if (text.length() > 30) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher era = ERA.matcher(plain);
    if (era.matches()) {
      int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
      return date(
          ERAS.getOrDefault(era.group(1).substring(0, 1), 0) + year, era.group(3), era.group(4));
    }
    Matcher parts = PARTS.matcher(plain);
    if (!parts.matches()) {
      parts = COMPACT.matcher(plain);
    }
    return parts.matches()
        ? date(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3))
        : Optional.empty();
  }

  private static Optional<String> date(int year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31st of April
    }
  }
}
