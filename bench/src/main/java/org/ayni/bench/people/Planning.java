package org.ayni.bench.people;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who asks for one plan after the other, each for another question, and waits for each:
/// the planner is at work all the while.
final class Planning {

  private static final Pattern NEXT = Pattern.compile("class=\"working\" hx-get=\"([^\"]+)\"");

  private final Visitor visitor;
  private int plans;

  Planning(Visitor visitor) {
    this.visitor = visitor;
  }

  /// How many were computed.
  int plans() {
    return plans;
  }

  /// @param end as [System#nanoTime] tells it
  void ask(long end) throws IOException, InterruptedException {
    for (int k = 0; System.nanoTime() < end; k++) {
      String page = visitor.get("/plan?years=5&points.food=" + (10 + k % 80)).body();
      Matcher next = NEXT.matcher(page);
      while (next.find()) {
        page = visitor.get(next.group(1).replace("&amp;", "&")).body();
        next = NEXT.matcher(page);
      }
      plans++;
    }
  }
}
