package org.ayni.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.command.Settings;
import org.ayni.app.output.PlainText;
import org.ayni.app.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `ayni` command.
@Command(
    name = "ayni",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Plan an economy democratically.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "ECONOMY is the name of one that comes with Ayni (colombia-2019, colombia-2019-68) or a folder.",
      "Exit codes: 0 done, 1 the answer is no, 2 bad input or usage, 70 a mistake of Ayni.",
      "'ayni COMMAND --help' tells more; 'ayni test' builds and runs all tests."
    })
public final class Ayni implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private Ayni() {}

  /// Runs the command and ends the JVM with its exit code.
  public static void main(String[] arguments) {
    // System.out would swallow what cannot be written, and encode as the locale says.
    Terminal terminal =
        new Terminal(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Boolean.getBoolean("ayni.terminal.err"));
    boolean colour = Boolean.getBoolean("ayni.terminal.out") && System.getenv("NO_COLOR") == null;
    boolean debug = "1".equals(System.getenv("AYNI_DEBUG"));
    System.exit(run(terminal, colour, debug, arguments));
  }

  /// Runs the command.
  ///
  /// @param colour whether help may be coloured
  /// @param debug whether stack traces are shown
  /// @return the exit code, see [ExitCode]
  static int run(Terminal terminal, boolean colour, boolean debug, String... arguments) {
    try {
      Settings settings = Settings.of(List.of(arguments), System.getenv());
      return commandLine(terminal, colour, debug, settings).execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return tell(e, terminal, debug);
    }
  }

  private static CommandLine commandLine(
      Terminal terminal, boolean colour, boolean debug, Settings settings) {
    CommandLine line = new CommandLine(new Ayni());
    Commands.all(terminal, settings).forEach(line::addSubcommand);
    CommandLine serve = line.getSubcommands().get("serve");
    serve.setDefaultValueProvider(settings);
    serve.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(new UsageMessages(terminal.err()));
    line.setExecutionExceptionHandler((e, command, parsed) -> tell(e, terminal, debug));
    return line;
  }

  private static int tell(Throwable thrown, Terminal terminal, boolean debug) {
    Failure failure = Failure.of(thrown);
    if (debug) {
      terminal.err().print(Failure.trace(thrown));
    }
    terminal.err().println(PlainText.of(failure.message()));
    return failure.exitCode();
  }

  /// Without a subcommand: what there is to choose from.
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.BAD_INPUT;
  }
}
