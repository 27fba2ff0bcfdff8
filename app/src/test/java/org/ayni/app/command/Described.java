package org.ayni.app.command;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;

/// The settings of `ayni serve`, as the program has them.
public final class Described {

  private Described() {}

  /// Key → default, empty where there is none.
  public static Map<String, Optional<String>> settings() {
    Terminal nowhere =
        new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
    Settings none = Settings.of(List.of(), Map.of());
    Map<String, Optional<String>> all = new TreeMap<>();
    Settings.SECRETS.forEach(key -> all.put(key, Optional.empty()));
    new CommandLine(new ServeCommand(nowhere, none))
        .getCommandSpec()
        .args()
        .forEach(argument ->
            Settings.key(argument)
                .ifPresent(key -> all.put(key, Optional.ofNullable(argument.defaultValue()))));
    return all;
  }
}
