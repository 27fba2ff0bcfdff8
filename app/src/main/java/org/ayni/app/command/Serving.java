package org.ayni.app.command;

import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;

/// Wires the pages to the solver.
final class Serving {

  private Serving() {}

  static AyniServer start(List<Economy> economies, ServerAddress address) {
    return AyniServer.start(
        address.at(ServerOptions.local(economies, new ExactPlanSolver(new HighsSolver()))));
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
