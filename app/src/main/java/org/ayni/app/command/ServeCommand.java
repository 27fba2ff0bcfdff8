package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.server.AyniServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `ayni serve [ECONOMY …]`: the pages, for browsers.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the pages of one or more economies until it is stopped (Ctrl+C).")
public final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ServerAddress address = new ServerAddress();

  @Parameters(
      paramLabel = "ECONOMY",
      arity = "0..*",
      defaultValue = "colombia-2019",
      description = "names of economies, or their folders (default: ${DEFAULT-VALUE})")
  private List<String> economies = List.of();

  public ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Economy> opened = economies.stream().distinct().map(Economies::open).toList();
    try (AyniServer server = Serving.start(opened, address)) {
      terminal.print("Serving " + server.address() + " (Ctrl+C stops)\n");
      Serving.untilStopped(server);
    }
    return ExitCode.DONE;
  }
}
