package org.ayni.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.federation.ServedNode;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.economy.Economy;
import org.ayni.federation.node.Keeper;
import org.ayni.federation.node.NodeDoor;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.formats.Economies;
import org.ayni.server.AccountOptions;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;
import org.ayni.store.backup.Houses;
import org.ayni.store.database.Database;
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

  @Option(
      names = "--data",
      paramLabel = "HOUSE",
      description = {
        "a house of councils in which people log in and record: a file ending in .db, or"
            + " jdbc:postgresql:…",
        "'ayni council invite' lets the first one in. See docs/accounts.md."
      })
  private @Nullable String data;

  @Option(
      names = "--behind-proxy",
      description = {
        "with --data: a proxy before this speaks TLS and tells in X-Forwarded-… who asks;",
        "cookies then travel over TLS only"
      })
  private boolean behindProxy;

  @Mixin private ServedNode node = new ServedNode();

  public ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Economy> opened = economies.stream().distinct().map(Economies::open).toList();
    ServerOptions options = Serving.options(opened, address);
    Optional<NodeDoor> door = node.door();
    ServerOptions all = with(door.map(options::withNode).orElse(options));
    try (AyniServer server = AyniServer.start(all)) {
      terminal.print("Serving " + server.address() + " (Ctrl+C stops)\n");
      if (data != null && !behindProxy && !options.host().equals(ServerOptions.LOCAL)) {
        terminal
            .err()
            .println(
                "Passwords travel in clear to "
                    + options.host()
                    + ": put a proxy that speaks TLS before it and say --behind-proxy.");
      }
      if (door.isPresent()) {
        try (Keeper _ = node.start(door.get(), terminal)) {
          Serving.untilStopped(server);
        }
      } else {
        Serving.untilStopped(server);
      }
    }
    return ExitCode.DONE;
  }

  private ServerOptions with(ServerOptions options) throws IOException {
    String address = data;
    if (address == null) {
      if (behindProxy) {
        throw new BadInputException(
            Problem.ofFile("", "--behind-proxy without --data", "both, or none", ""));
      }
      return councils().map(options::withHouse).orElse(options);
    }
    if (house != null || !Database.isAddress(address)) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              house != null ? "--data with --house" : "--data " + address,
              "--data alone, a file ending in .db or jdbc:postgresql:…",
              "'ayni backup' and 'ayni restore' make a database of a folder."));
    }
    return options
        .withHouse(CouncilHouse.open(Houses.open(address)))
        .withAccounts(AccountOptions.beside(address, InstantSource.system(), behindProxy));
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
