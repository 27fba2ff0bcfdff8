package org.ayni.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.server.AyniServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--house",
      paramLabel = "FOLDER",
      description = "a house of councils ('ayni council') to show beside them; to be read only")
  private @Nullable Path house;

  public ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Economy> opened = economies.stream().distinct().map(Economies::open).toList();
    try (AyniServer server = Serving.start(opened, councils(), address)) {
      terminal.print("Serving " + server.address() + " (Ctrl+C stops)\n");
      Serving.untilStopped(server);
    }
    return ExitCode.DONE;
  }

  private Optional<CouncilHouse> councils() throws IOException {
    Path folder = house;
    if (folder == null) {
      return Optional.empty();
    }
    if (!FolderHouse.isHouse(folder)) {
      throw new BadInputException(
          Problem.ofFile(
              folder.toString(), "no house of councils", "one of 'ayni council init'", ""));
    }
    return Optional.of(CouncilHouse.open(folder));
  }
}
