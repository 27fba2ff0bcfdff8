package org.ayni.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.economy.Economy;
import org.ayni.federation.node.NodeDoor;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.table.Goals;
import org.ayni.server.run.PlanFolders;
import org.ayni.server.run.PlanRuns;

/// What is served, where, and how plans are computed.
///
/// @param host address to listen at; [#LOCAL] is reached from this machine only
/// @param port 1 … 65535, or 0 for any free one
/// @param economies at least one; the first is shown when none is named
/// @param solver of all plans
/// @param folders reads and writes the plans that councils choose among
/// @param limits how much work is taken on
/// @param house of councils whose pages are shown; empty for none
/// @param invented whether councils, people and votes of the house are made up
/// @param accounts of people who log in and record in that house; empty when it is only read
/// @param node of a federation that others can reach here; empty for none
/// @param operation how it is run
public record ServerOptions(
    String host,
    int port,
    List<Economy> economies,
    PlanSolver solver,
    PlanFolders folders,
    PlanRuns.Limits limits,
    Optional<CouncilHouse> house,
    boolean invented,
    Optional<AccountOptions> accounts,
    Optional<NodeDoor> node,
    OperationOptions operation) {

  /// Nobody but this machine.
  public static final String LOCAL = "127.0.0.1";

  public static final int PORT = 8080;

  private static final PlanFolders NO_FOLDERS =
      new PlanFolders() {
        @Override
        public Plan open(Path folder) {
          throw none(folder);
        }

        @Override
        public void write(
            Path folder, Economy economy, Goals goals, PlanResult result, double gap) {
          throw none(folder);
        }

        private static BadInputException none(Path folder) {
          return new BadInputException(
              Problem.ofFile(
                  folder.toString(), "a plan", "nothing: this server has no plans of houses", ""));
        }
      };

  public ServerOptions {
    economies = List.copyOf(economies);
    if (accounts.isPresent() && house.isEmpty()) {
      throw new IllegalArgumentException("accounts without a house");
    }
    if (!(port >= 0 && port <= 65535)) {
      throw new IllegalArgumentException("port " + port + "; expected 0 … 65535");
    }
  }

  /// At the usual place, for this machine only.
  public static ServerOptions local(List<Economy> economies, PlanSolver solver) {
    return new ServerOptions(
        LOCAL,
        PORT,
        economies,
        solver,
        NO_FOLDERS,
        PlanRuns.Limits.standard(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        OperationOptions.standard());
  }

  public ServerOptions withPort(int other) {
    return new ServerOptions(
        host, other, economies, solver, folders, limits, house, invented, accounts, node,
        operation);
  }

  public ServerOptions withHost(String other) {
    return new ServerOptions(
        other, port, economies, solver, folders, limits, house, invented, accounts, node,
        operation);
  }

  public ServerOptions withFolders(PlanFolders other) {
    return new ServerOptions(
        host, port, economies, solver, other, limits, house, invented, accounts, node, operation);
  }

  public ServerOptions withLimits(PlanRuns.Limits other) {
    return new ServerOptions(
        host, port, economies, solver, folders, other, house, invented, accounts, node, operation);
  }

  public ServerOptions withHouse(CouncilHouse other) {
    return new ServerOptions(
        host,
        port,
        economies,
        solver,
        folders,
        limits,
        Optional.of(other),
        invented,
        accounts,
        node,
        operation);
  }

  /// Councils, people and votes of the house are made up: every page of theirs says so.
  public ServerOptions withInventedHouse(CouncilHouse other) {
    ServerOptions plain = withHouse(other);
    return new ServerOptions(
        host,
        port,
        economies,
        solver,
        folders,
        limits,
        plain.house,
        true,
        accounts,
        node,
        operation);
  }

  /// People may log in and record in the house.
  public ServerOptions withAccounts(AccountOptions other) {
    return new ServerOptions(
        host,
        port,
        economies,
        solver,
        folders,
        limits,
        house,
        invented,
        Optional.of(other),
        node,
        operation);
  }

  /// Others may reach a node of a federation here.
  public ServerOptions withNode(NodeDoor other) {
    return new ServerOptions(
        host,
        port,
        economies,
        solver,
        folders,
        limits,
        house,
        invented,
        accounts,
        Optional.of(other),
        operation);
  }

  public ServerOptions withOperation(OperationOptions other) {
    return new ServerOptions(
        host, port, economies, solver, folders, limits, house, invented, accounts, node, other);
  }
}
