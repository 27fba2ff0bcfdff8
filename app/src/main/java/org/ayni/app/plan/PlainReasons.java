package org.ayni.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ayni.planning.questions.OutOfReach;

/// Says in words what more must be used of than there can be, and what would help.
final class PlainReasons {

  private static final int MOST = 5;
  private static final int USERS = 3;

  private PlainReasons() {}

  /// No lines where nothing of the kind was found.
  static List<String> lines(List<OutOfReach> found) {
    List<String> lines = new ArrayList<>();
    if (found.isEmpty()) {
      return lines;
    }
    lines.add(
        "No plan can hold all limits: already in year "
            + found.getFirst().year()
            + " more must be used than there can be.");
    found.stream().limit(MOST).forEach(one -> lines.add(line(one)));
    if (found.size() > MOST) {
      lines.add("  and " + (found.size() - MOST) + " more");
    }
    lines.add(
        "What would help: lower floors for the needs named, a wider pace (--assume pace=…) for the"
            + " industries named, more imports or stores of these products; or the figures of the base"
            + " year are wrong there, such as a use that was covered out of inventories.");
    return lines;
  }

  private static String line(OutOfReach one) {
    return String.format(
        Locale.ROOT,
        "  %s: at least %.6g must be used and at most %.6g can be had (%.3g %% too little): %s",
        one.code(),
        one.needed(),
        one.possible(),
        100 * one.missingShare(),
        one.users().stream().limit(USERS).map(PlainReasons::user).collect(Collectors.joining("; "))
            + (one.users().size() > USERS ? "; and others" : "")
            + (one.lacking().isEmpty()
                ? ""
                : "; no more can be made for lack of " + String.join(", ", one.lacking())));
  }

  private static String user(OutOfReach.User user) {
    String why =
        user.isNeed()
            ? "its floor"
            : user.because().isEmpty()
                ? "it may not shrink faster"
                : "so much " + user.because() + " is needed of it";
    return String.format(Locale.ROOT, "%.6g for %s (%s)", user.amount(), user.code(), why);
  }
}
