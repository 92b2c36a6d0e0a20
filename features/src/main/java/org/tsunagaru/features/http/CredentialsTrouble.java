package org.tsunagaru.features.http;

import org.tsunagaru.spec.Text;

/** Say that no credentials were to be had, so that the platform was not even asked. */
public final class CredentialsTrouble extends PlatformTrouble {

  private static final long serialVersionUID = 1L;

  /** Carry what happened. */
  public CredentialsTrouble(Text text) {
    super(text);
  }

  /** Carry what happened, and what it came of. */
  public CredentialsTrouble(Text text, PlatformTrouble cause) {
    super(text, cause);
  }
}
