package org.ayni.app.federation;

import java.util.Locale;
import org.ayni.federation.ledger.Motion;
import org.ayni.files.Json;
import tools.jackson.databind.node.ObjectNode;

/// How a vote on another treaty stands, in words and as JSON.
final class MotionText {

  private static final int SHOWN = 12;
  private static final double PERCENT = 100;

  private MotionText() {}

  static String of(Motion motion) {
    return String.format(
        Locale.ROOT,
        "Moved (%s): '%s', %s…: %d votes yes, %d no, of %d; needs %.4g %%: %s",
        motion.kind().name().toLowerCase(Locale.ROOT),
        motion.next().name(),
        motion.id().substring(0, SHOWN),
        motion.counted(true),
        motion.counted(false),
        motion.all(),
        PERCENT * motion.needed(),
        motion.decided() ? "DECIDED, it follows" : motion.lost() ? "lost" : "open");
  }

  static ObjectNode json(Motion motion) {
    return Json.object()
        .put("treaty", motion.id())
        .put("kind", motion.kind().name().toLowerCase(Locale.ROOT))
        .put("yes", motion.counted(true))
        .put("no", motion.counted(false))
        .put("all", motion.all())
        .put("needed", motion.needed())
        .put("decided", motion.decided());
  }
}
