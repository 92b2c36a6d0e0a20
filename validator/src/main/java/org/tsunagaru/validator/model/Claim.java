package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;

/**
 * That an entity is one of a model.
 *
 * @param model the model
 * @param assumed whether this was told from the bare name of its type and its attributes alone
 */
record Claim(EntityModel model, boolean assumed) {

  /** Word a finding so that it names the model, and says when that was assumed. */
  Text text(String en, String ja, Object... arguments) {
    Text said = Text.of(en, ja, arguments);
    String label = model.label();
    return assumed
        ? new Text(
            said.en() + " (model " + label + ", by the name of its type)",
            said.ja() + "（モデル " + label + "、種別名による判断）")
        : new Text(said.en() + " (model " + label + ")", said.ja() + "（モデル " + label + "）");
  }
}
