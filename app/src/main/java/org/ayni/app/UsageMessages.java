package org.ayni.app;

import java.io.PrintWriter;
import java.util.List;
import org.ayni.files.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns a command line that cannot be understood into one message with the nearest known word.
final class UsageMessages implements IParameterExceptionHandler {

  private final PrintWriter err;

  UsageMessages(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    err.println(message(e));
    return ExitCode.BAD_INPUT;
  }

  private static String message(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String help = " See '" + command.getCommandSpec().qualifiedName() + " --help'.";
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      return unknown(word, command) + help;
    }
    return ended(String.valueOf(e.getMessage())) + help;
  }

  private static String unknown(String word, CommandLine command) {
    boolean option = word.startsWith("-");
    // `--fromat=json`: the name is what was mistyped.
    String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    List<String> known =
        option
            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
            : command.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(entry -> entry.getKey())
                .toList();
    String what =
        option ? "Unknown option '" : known.isEmpty() ? "Unexpected '" : "Unknown command '";
    return what
        + name
        + "'."
        + Nearest.to(name, known).map(near -> " Did you mean '" + near + "'?").orElse("");
  }

  private static String ended(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
