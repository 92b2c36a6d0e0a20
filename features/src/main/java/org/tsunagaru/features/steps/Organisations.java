package org.tsunagaru.features.steps;

import org.tsunagaru.features.platform.Platform.Tenants;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;

/** The names under which two organisations share a platform. */
public final class Organisations {

  private final Scene scene;

  /** Name the organisations of a scene. */
  public Organisations(Scene scene) {
    this.scene = scene;
  }

  /**
   * Insist that the platform has tenants.
   *
   * @throws Absent when it has none
   */
  public void insist() {
    if (!any()) {
      throw new Absent(new Text("The platform has no tenants", "プラットフォームにテナントの機能がない"));
    }
  }

  /** Tell whether the platform has tenants. */
  public boolean any() {
    return tenants().kind() != Tenants.Kind.NONE;
  }

  /** Name the first. */
  public String first() {
    return provisioned() ? tenants().names().get(0) : scene.names().tenant("a");
  }

  /** Name the second. */
  public String second() {
    return provisioned() ? tenants().names().get(1) : scene.names().tenant("b");
  }

  private boolean provisioned() {
    return tenants().kind() == Tenants.Kind.PROVISIONED;
  }

  private Tenants tenants() {
    return scene.platform().tenants();
  }
}
