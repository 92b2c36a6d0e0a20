package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every defect did, survivors first.
 *
 * @param kills one for each defect
 * @param others of how many other requirements each defect met the scenarios too
 */
record KillMatrix(List<Kill> kills, int others) {

  KillMatrix {
    kills = new ArrayList<>(kills);
    kills.sort(Comparator.comparing(Kill::killed));
  }

  /** Return success only where every defect was killed. */
  int exitCode() {
    return kills.stream().allMatch(Kill::killed) ? Exit.OK : Exit.NOT_CONFORMANT;
  }

  /** Word it for a reader, line by line. */
  List<Text> lines() {
    List<Text> lines = new ArrayList<>(kills.stream().map(Kill::line).toList());
    if (others > 0) {
      kills.stream()
          .max(Comparator.comparing(kill -> kill.others().size()))
          .map(this::widest)
          .ifPresent(lines::add);
    }
    lines.add(
        Text.of(
            "%d of %d defects killed, %d requirements",
            "欠陥 %2$d 件中 %1$d 件を検出、要件 %3$d 件",
            kills.stream().filter(Kill::killed).count(),
            kills.size(),
            kills.stream().map(kill -> kill.defect().requirement()).distinct().count()));
    return lines;
  }

  private Text widest(Kill kill) {
    return Text.of(
        "No defect turns more than %d of the other %d requirements red (%s)",
        "他の要件への影響は最大で %2$d 件中 %1$d 件（%3$s）", kill.others().size(), others, kill.defect().id());
  }

  /** Write it for machines. */
  String json() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Kill kill : kills) {
      ObjectNode node = list.addObject();
      node.put("requirement", kill.defect().requirement());
      node.put("defect", kill.defect().id());
      node.put("killed", kill.killed());
      node.put("outcome", kill.outcome().word());
      node.put("control", kill.control().word());
      if (others > 0) {
        ArrayNode others = node.putArray("others");
        kill.others().forEach(others::add);
      }
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(list);
  }
}
