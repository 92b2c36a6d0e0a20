package org.tsunagaru.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;

/**
 * What one defect did: to the requirement it violates, and to the others.
 *
 * @param outcome of the requirement on the platform with the defect
 * @param control its outcome on the sound platform
 * @param killed whether the scenarios told one platform from the other
 * @param others what else failed on the platform with the defect
 */
record Kill(Defect defect, Kind outcome, Kind control, boolean killed, Set<String> others) {

  /**
   * Compare the outcomes on the two platforms. Only a failure kills, or for a should a warning, for
   * a may an observation, and only where the sound platform passes: whatever could not be told
   * tells nothing.
   *
   * @param sound outcome by requirement on the sound platform
   * @param broken outcome by requirement on the one with the defect
   */
  static Kill of(Defect defect, Level level, Map<String, Kind> sound, Map<String, Kind> broken) {
    String id = defect.requirement();
    Kind outcome = broken.getOrDefault(id, Kind.UNTESTED);
    Kind control = sound.getOrDefault(id, Kind.UNTESTED);
    Kind wanted =
        switch (level) {
          case MUST, UNSTATED -> Kind.FAILED;
          case SHOULD -> Kind.WARNED;
          case MAY -> Kind.INAPPLICABLE; // What a may does not meet is observed, and not judged.
        };
    Set<String> others = new TreeSet<>();
    broken.forEach(
        (other, kind) -> {
          if (!other.equals(id) && kind == Kind.FAILED) {
            others.add(other);
          }
        });
    return new Kill(defect, outcome, control, outcome == wanted && control == Kind.PASSED, others);
  }

  /** Word it in one line. */
  Text line() {
    String what = "  " + defect.requirement() + "  " + defect.id();
    String red = others.isEmpty() ? "" : "  also red: " + String.join(" ", others);
    return killed
        ? new Text("killed  " + what + red, "検出    " + what + red.replace("also red", "他の不合格"))
        : new Text(
            "SURVIVED%s  (%s, control %s)%s"
                .formatted(what, outcome.title().en(), control.title().en(), red),
            "見逃し  %s（%s、正常時は%s）%s"
                .formatted(
                    what,
                    outcome.title().ja(),
                    control.title().ja(),
                    red.replace("also red", "他の不合格")));
  }
}
