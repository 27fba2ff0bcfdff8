package org.ayni.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.council.DemoTask;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.planning.certificate.Certificate;
import org.ayni.server.AyniServer;
import org.ayni.server.run.PlanAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ayni demo`: plans Colombia and shows it in the browser.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Plans Colombia 2019, plays a year of invented councils through, and serves both as pages,"
            + " until it is stopped (Ctrl+C).")
public final class DemoCommand implements Callable<Integer> {

  private static final String ECONOMY = "colombia-2019";
  private static final String DETAILED = "colombia-2019-68";

  private final Terminal terminal;

  @Mixin private ServerAddress address = new ServerAddress();

  @Option(names = "--no-browser", description = "only print the address")
  private boolean noBrowser;

  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var economies = List.of(Economies.open(ECONOMY), Economies.open(DETAILED));
    Path folder = Files.createTempDirectory("ayni-demo");
    try {
      CouncilHouse house = DemoTask.year(folder.resolve("year"));
      serve(economies, house);
    } finally {
      DemoTask.delete(folder);
    }
    return ExitCode.DONE;
  }

  private void serve(List<Economy> economies, CouncilHouse house) {
    try (AyniServer server = Serving.demo(economies, house, address)) {
      server.planAhead().ifPresent(answer -> terminal.print(said(answer)));
      terminal.print("Look at " + server.address() + " (Ctrl+C stops)\n");
      terminal.print("A year of invented councils: " + server.address() + "councils\n");
      if (!noBrowser) {
        DesktopBrowser.open(server.address());
      }
      Serving.untilStopped(server);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Rounded up: a proof that claims more than it holds is none.
  private static String proof(double gap) {
    double percent = Math.max(0.001, Math.ceil(1e5 * gap) / 1e3);
    return String.format(Locale.ROOT, "; no plan can be more than %.3f %% better", percent);
  }

  private static String said(PlanAnswer answer) {
    String proof = answer.certificate().map(Certificate::gap).map(gap -> proof(gap)).orElse("");
    return String.format(
        Locale.ROOT,
        "Planned %s, %d years, in %.2f s%s.%n",
        answer.question().economy(),
        answer.question().goals().years(),
        answer.seconds(),
        proof);
  }
}
