package org.tsunagaru.features.http;

import java.net.URI;
import org.tsunagaru.spec.Text;

/**
 * Say that something in a run that may only read was about to change the platform. Nothing was
 * sent. It is a fault of the suite: a scenario declares another effect than it has.
 */
public final class WriteWithheld extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  WriteWithheld(String method, URI url) {
    this(
        Text.of(
            "In a run that may only read, a scenario was about to change the platform (%1$s %2$s). It was not sent. The scenario's tag is wrong; please report it.",
            "読み取りだけの実行で、シナリオが都市OSを変更しようとした（%1$s %2$s）。この要求は送っていない。シナリオのタグが誤っているため、開発元に報告する。",
            method,
            url));
  }

  private WriteWithheld(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return what was about to happen. */
  public Text text() {
    return text;
  }
}
