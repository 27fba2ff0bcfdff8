package org.ayni.app.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ayni.server.OidcOptions;
import org.ayni.server.OperationOptions;
import org.ayni.server.ServerOptions;
import org.ayni.store.backup.Houses;
import org.ayni.store.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      split = ",",
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
      names = "--database-user",
      paramLabel = "NAME",
      description = "with --data jdbc:postgresql:…: who logs in there; see docs/operation.md")
  private @Nullable String databaseUser;

  @Mixin private OperationSettings operation = new OperationSettings();

  @Mixin private ServedNode node = new ServedNode();

  @Spec private @Nullable CommandSpec spec;

  private final Settings settings;

  /// @param settings of file and environment
  public ServeCommand(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    settings.check(Objects.requireNonNull(spec));
    OperationOptions run = operation.options();
    List<Economy> opened = economies.stream().distinct().map(Economies::open).toList();
    ServerOptions options = Serving.options(opened, address).withOperation(run);
    Optional<NodeDoor> door = node.door();
    ServerOptions all = with(door.map(options::withNode).orElse(options));
    try (AyniServer server = AyniServer.start(all)) {
      // A log of objects says it itself.
      if (run.log() == OperationOptions.Log.TEXT) {
        terminal.print("Serving " + server.address() + " (Ctrl+C stops)\n");
      }
      if (data != null && !operation.behindProxy() && !options.host().equals(ServerOptions.LOCAL)) {
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
      if (operation.behindProxy()) {
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
    String whole = withLogin(address);
    AccountOptions accounts =
        AccountOptions.beside(whole, InstantSource.system(), operation.behindProxy());
    Optional<OidcOptions> provider = operation.oidc(settings.secret("oidc-secret"));
    return options
        .withHouse(CouncilHouse.open(Houses.open(whole)))
        .withAccounts(provider.map(accounts::withOidc).orElse(accounts));
  }

  /// The address with who logs in there; messages leave out what follows the question mark.
  private String withLogin(String address) {
    Map<String, String> login = new LinkedHashMap<>();
    Optional.ofNullable(databaseUser).ifPresent(user -> login.put("user", user));
    settings.secret("database-password").ifPresent(word -> login.put("password", word));
    if (Database.isFile(address)) {
      return address;
    }
    StringBuilder whole = new StringBuilder(address);
    login.forEach((name, value) ->
        whole
            .append(whole.indexOf("?") < 0 ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return whole.toString();
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
