package org.ayni.app.command;

import java.util.List;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.economy.Economy;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;

/// Wires the pages to the solver.
final class Serving {

  /// What a plan on a page proves.
  private static final double PAGES_GAP = 1e-6;

  private Serving() {}

  /// @param house of invented councils to show beside
  static AyniServer demo(List<Economy> economies, CouncilHouse house, ServerAddress address) {
    return AyniServer.start(options(economies, address).withInventedHouse(house));
  }

  static ServerOptions options(List<Economy> economies, ServerAddress address) {
    return address
        .at(ServerOptions.local(economies, SolverOptions.automatic(PAGES_GAP)))
        .withFolders(new HouseFolders());
  }

  /// Keeps on until the process is told to end or this thread is interrupted.
  static void untilStopped(AyniServer server) {
    try {
      server.awaitStop();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
