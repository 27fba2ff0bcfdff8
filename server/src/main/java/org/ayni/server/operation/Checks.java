package org.ayni.server.operation;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.run.HouseShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether what lies under the pages can be reached.
public final class Checks {

  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

  private final HouseShelf house;
  private final Optional<AccountOptions> accounts;

  Checks(HouseShelf house, Optional<AccountOptions> accounts) {
    this.house = house;
    this.accounts = accounts;
  }

  private interface Try {
    void attempt() throws IOException;
  }

  /// What is looked at, and whether it is well.
  public Map<String, Boolean> look() {
    Map<String, Boolean> found = new LinkedHashMap<>();
    if (!house.isEmpty()) {
      found.put("record", works("record", () -> house.read(HouseView::entries)));
    }
    accounts.ifPresent(options ->
        found.put("people", works("people", () -> options.sessions().count(Instant.now()))));
    return found;
  }

  private static boolean works(String what, Try attempt) {
    try {
      attempt.attempt();
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("{} cannot be reached: {}", what, e.getClass().getSimpleName());
      return false;
    }
  }

  public boolean well() {
    return !look().containsValue(false);
  }
}
