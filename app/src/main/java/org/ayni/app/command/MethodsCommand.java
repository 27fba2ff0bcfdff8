package org.ayni.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.analysis.methods.Method;
import org.ayni.analysis.methods.Methods;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni methods [METHOD …] [--check]`.
@Command(
    name = "methods",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the methods of analysis: formula, unit, source, how to reach each.",
      "With --check, computes every published case and compares: method, source, published, ours,"
          + " largest error. Exit code 1 when one is off."
    })
public final class MethodsCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final List<Method> all;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--check", description = "compute all published cases and compare")
  private boolean check;

  @Parameters(
      paramLabel = "METHOD",
      arity = "0..*",
      description = "only these, in full, such as output-multipliers")
  private List<String> codes = List.of();

  public MethodsCommand(Terminal terminal) {
    this(terminal, Methods.all());
  }

  /// @param all the methods that there are
  MethodsCommand(Terminal terminal, List<Method> all) {
    this.terminal = terminal;
    this.all = List.copyOf(all);
  }

  @Override
  public Integer call() {
    List<Method> methods = codes.isEmpty() ? all : codes.stream().map(this::method).toList();
    if (!check) {
      terminal.print(new MethodsAnswer(methods, !codes.isEmpty()), output.format());
      return ExitCode.DONE;
    }
    MethodCheckAnswer answer = MethodCheckAnswer.of(methods, !codes.isEmpty());
    terminal.print(answer, output.format());
    return answer.agrees() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private Method method(String code) {
    return all.stream()
        .filter(method -> method.code().equals(code))
        .findAny()
        .orElseThrow(() -> {
          List<String> known = all.stream().map(Method::code).toList();
          return new BadInputException(
              Problem.ofFile(
                  "",
                  "no method '" + code + "'",
                  "one of those that 'ayni methods' lists",
                  Nearest.to(code, known).map(near -> "Maybe '" + near + "'.").orElse("")));
        });
  }
}
